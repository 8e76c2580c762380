import { defineDetector } from '../../core/detector.ts'
import type { Message } from '../../core/subject.ts'
import { field, isArray, stringField } from '../../core/value.ts'
import { namesSecretPlace } from '../sensitive-path.ts'

const MOST = 200
const WIDE =
  /^file:\/{2,3}(?:\/?[a-z](?::|%3a)\/?|home\/?|users\/?|root\/?|home\/[^/]{1,64}\/?|users\/[^/]{1,64}\/?)?$/i

export default defineDetector({
  id: 'message/wide-root',
  subject: 'message',
  title: 'The client opens a whole disk or home to the server',
  severity: 'low',
  confidence: 'high',
  audience: 'everyone',
  stage: 'nursery',
  since: '0.1.0',
  version: 1,
  needs: [],
  risks: ['U18', 'U16'],
  why: 'Roots tell a server where it may work. One that is the whole disk or a home folder lets it read keys, mail and everything else of the user.',
  fix: 'Give the server the folder of the project, nothing above it.',
  examples: [
    { title: 'the whole disk', matches: 1, subject: offering('file:///') },
    { title: 'a home folder', matches: 1, subject: offering('file:///home/ana') },
    { title: 'a key folder', matches: 1, subject: offering('file:///home/ana/.ssh') },
    { title: 'a project', matches: 0, subject: offering('file:///home/ana/sites/one') },
  ],
  *check({ from, body, kind, method }) {
    if (from !== 'client') return
    if (kind === 'response' && method === 'roots/list') {
      for (const index of wideRoots(field(body, 'roots'))) {
        yield {
          place: { pointer: `/body/roots/${index}/uri` },
          message: 'The root is a disk, a home or a folder of keys',
        }
      }
    }
  },
})

function wideRoots(roots: unknown): readonly number[] {
  if (!isArray(roots)) return []
  return roots.slice(0, MOST).flatMap((root, index) => {
    const uri = stringField(root, 'uri') ?? ''
    return WIDE.test(uri) || namesSecretPlace(`${uri}/`) ? [index] : []
  })
}

function offering(uri: string): Message {
  const body = { roots: [{ uri, name: 'work' }] }
  return { from: 'client', kind: 'response', method: 'roots/list', body, isError: false }
}
