import { defineDetector } from '../../core/detector.ts'
import type { Severity } from '../../core/severity.ts'
import { surfaceSubject } from '../example-subjects.ts'
import { isOneSlip } from '../one-slip.ts'
import { lookOf } from '../same-name.ts'

const SHORTEST = 6

export default defineDetector({
  id: 'fleet/server-lookalike',
  subject: 'fleet',
  title: 'A server is named almost like another',
  severity: 'medium',
  confidence: 'medium',
  audience: 'everyone',
  stage: 'nursery',
  since: '0.1.0',
  version: 1,
  needs: [],
  risks: ['U05', 'U19', 'U25'],
  why: 'People approve servers by name. A name with one letter changed, or with a letter of another script, gets the trust that the other server has.',
  fix: 'Check where the server comes from; rename or remove it.',
  examples: [
    {
      title: 'a look-alike letter',
      matches: 1,
      subject: { own: surfaceSubject('g\u0456thub', {}), others: [surfaceSubject('github', {})] },
    },
    {
      title: 'one letter missing',
      matches: 1,
      subject: { own: surfaceSubject('filesytem', {}), others: [surfaceSubject('filesystem', {})] },
    },
    {
      title: 'two of a kind, numbered',
      matches: 0,
      subject: { own: surfaceSubject('postgres-1', {}), others: [surfaceSubject('postgres-2', {})] },
    },
    {
      title: 'different names',
      matches: 0,
      subject: { own: surfaceSubject('github', {}), others: [surfaceSubject('gitlab', {})] },
    },
  ],
  *check({ own, others }) {
    for (const { server } of others.slice(0, 1000)) {
      const severity = likeness(own.server.slice(0, 100), server.slice(0, 100))
      if (!severity) continue
      yield {
        place: { pointer: '/own/server' },
        severity,
        message: 'The server’s name passes for another server’s',
      }
      return
    }
  },
})

function likeness(own: string, other: string): Severity | undefined {
  if (own === other) return undefined
  const [one, two] = [lookOf(own), lookOf(other)]
  if (one === two) return /[^\x00-\x7f]/.test(own + other) ? 'high' : 'low'
  if (Math.min(one.length, two.length) < SHORTEST || /\d/.test(one + two)) return undefined
  return isOneSlip(one, two) ? 'medium' : undefined
}
