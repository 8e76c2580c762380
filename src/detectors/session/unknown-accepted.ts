import { defineDetector } from '../../core/detector.ts'
import { probeSubject, probesNamed, sessionSubject } from '../session-parts.ts'

export default defineDetector({
  id: 'session/unknown-accepted',
  subject: 'session',
  title: 'What does not exist is served',
  severity: 'low',
  confidence: 'high',
  audience: 'strict',
  stage: 'nursery',
  since: '0.1.0',
  version: 1,
  needs: ['live'],
  risks: ['U14'],
  why: 'A server that answers a method nobody defined, or agrees to a revision that never was, does not check what it is asked: the checks of a gateway before it and its own then differ.',
  fix: 'Answer unknown methods with -32601, and unknown revisions with one you know.',
  examples: [
    {
      title: 'a made-up method',
      matches: 1,
      subject: sessionSubject({ probes: [probeSubject('unknown-method', 'accepted', {})] }),
    },
    {
      title: 'a refusal',
      matches: 0,
      subject: sessionSubject({ probes: [probeSubject('unknown-method', 'refused', undefined)] }),
    },
  ],
  *check(session) {
    for (const { probe, pointer } of probesNamed(session, 'unknown-method', 'unknown-revision')) {
      if (probe.outcome !== 'accepted') continue
      yield { place: { pointer }, message: 'A made-up method or revision was accepted' }
      return
    }
  },
})
