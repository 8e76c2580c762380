import { defineDetector } from '../../core/detector.ts'
import { field } from '../../core/value.ts'
import { probeSubject, probesNamed, sessionSubject } from '../session-parts.ts'

export default defineDetector({
  id: 'session/redirects-elsewhere',
  subject: 'session',
  title: 'The endpoint sends its clients away',
  severity: 'medium',
  confidence: 'high',
  audience: 'everyone',
  stage: 'nursery',
  since: '0.1.0',
  version: 1,
  needs: ['live'],
  risks: ['U23', 'U16'],
  why: 'A client that follows takes its messages, and often its credential, to another origin or out of TLS. We did not follow.',
  fix: 'Configure the address where the server really is, after checking who owns it.',
  examples: [
    {
      title: 'to another origin',
      matches: 1,
      subject: sessionSubject({
        isRemote: true,
        probes: [probeSubject('redirect', 'refused', { to: 'other' })],
      }),
    },
    {
      title: 'to another path',
      matches: 0,
      subject: sessionSubject({
        isRemote: true,
        probes: [probeSubject('redirect', 'refused', { to: 'same' })],
      }),
    },
  ],
  *check(session) {
    for (const { probe, pointer } of probesNamed(session, 'redirect')) {
      const to = field(probe.body, 'to')
      if (to === 'clear')
        yield {
          place: { pointer },
          severity: 'high',
          message: 'It leads from TLS to an address in the clear',
        }
      else if (to === 'other') yield { place: { pointer }, message: 'It leads to another origin' }
    }
  },
})
