import { defineDetector } from '../../core/detector.ts'
import { probeSubject, probesNamed, sessionSubject } from '../session-parts.ts'

export default defineDetector({
  id: 'session/deprecated-features',
  subject: 'session',
  title: 'The server speaks only what is being given up',
  severity: 'info',
  confidence: 'high',
  audience: 'auditor',
  stage: 'nursery',
  since: '0.1.0',
  version: 1,
  needs: ['live'],
  risks: ['U14'],
  why: 'HTTP+SSE and the revisions of 2024 have no checks that later ones ask for: no revision in headers, no rules about origins.',
  fix: 'Move to a library that speaks a current revision.',
  examples: [
    {
      title: 'a revision of 2024',
      matches: 1,
      subject: sessionSubject({ probes: [probeSubject('old-transport', 'accepted', 'stdio')] }),
    },
    {
      title: 'a current one',
      matches: 0,
      subject: sessionSubject({ probes: [probeSubject('greeting', 'accepted', undefined)] }),
    },
  ],
  *check(session) {
    for (const { pointer } of probesNamed(session, 'old-transport'))
      yield { place: { pointer }, message: 'It speaks HTTP+SSE or a revision of 2024 only' }
  },
})
