import { defineDetector } from '../../core/detector.ts'
import { sessionSubject } from '../session-parts.ts'

export default defineDetector({
  id: 'session/secret-canary-sent',
  subject: 'session',
  title: 'The server gives away secrets it found',
  severity: 'critical',
  confidence: 'high',
  audience: 'everyone',
  stage: 'nursery',
  since: '0.1.0',
  version: 1,
  needs: ['live'],
  risks: ['U16', 'U17'],
  why: 'A made-up secret that lay in its home folder or environment came out again: over the network, or in what it answers. True ones would have gone the same way.',
  fix: 'Do not use the server. If it ever ran outside a sandbox, change every credential it could reach.',
  examples: [
    {
      title: 'into the network',
      matches: 1,
      subject: sessionSubject({
        accesses: [{ kind: 'canary-sent', path: '.ssh/id_ed25519', where: 'network' }],
      }),
    },
    {
      title: 'into its answers',
      matches: 1,
      subject: sessionSubject({
        accesses: [{ kind: 'canary-sent', path: '.ssh/id_ed25519', where: 'output' }],
      }),
    },
    {
      title: 'into its log',
      matches: 1,
      subject: sessionSubject({
        accesses: [{ kind: 'canary-sent', path: '.ssh/id_ed25519', where: 'error' }],
      }),
    },
    {
      title: 'nowhere',
      matches: 0,
      subject: sessionSubject({
        accesses: [{ kind: 'canary-read', path: '.ssh/id_ed25519', when: 'start' }],
      }),
    },
  ],
  *check(session) {
    for (const [index, access] of (session.accesses ?? []).entries()) {
      if (access.kind !== 'canary-sent') continue
      const place = { pointer: `/accesses/${index}` }
      if (access.where === 'error')
        yield { place, severity: 'high', message: 'A made-up secret stands in its log' }
      else if (access.where === 'output') yield { place, message: 'A made-up secret stands in its answers' }
      else yield { place, message: 'A made-up secret was sent into the network' }
    }
  },
})
