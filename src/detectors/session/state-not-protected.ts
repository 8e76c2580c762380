import { defineDetector } from '../../core/detector.ts'
import { probeSubject, probesNamed, sessionSubject } from '../session-parts.ts'

export default defineDetector({
  id: 'session/state-not-protected',
  subject: 'session',
  title: 'A state that was tampered with is taken back',
  severity: 'medium',
  confidence: 'medium',
  audience: 'everyone',
  stage: 'nursery',
  since: '0.1.0',
  version: 1,
  needs: ['live'],
  risks: ['U14', 'U21'],
  why: 'Between two steps the client holds the state. A server that takes back a changed one lets whoever holds it choose what was decided before: the user, the amount, the answer.',
  fix: 'Seal the state (authenticated encryption, bound to the request, with an expiry) and refuse what does not open.',
  examples: [
    {
      title: 'a changed state is taken',
      matches: 1,
      subject: sessionSubject({
        isRemote: true,
        probes: [probeSubject('state-tampered', 'accepted', undefined)],
      }),
    },
    {
      title: 'a changed state is refused',
      matches: 0,
      subject: sessionSubject({
        isRemote: true,
        probes: [probeSubject('state-tampered', 'refused', undefined)],
      }),
    },
  ],
  *check(session) {
    for (const { probe, pointer } of probesNamed(session, 'state-tampered'))
      if (probe.outcome === 'accepted')
        yield { place: { pointer }, message: 'A request with a changed state was carried on' }
  },
})
