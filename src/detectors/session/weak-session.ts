import { defineDetector } from '../../core/detector.ts'
import { field } from '../../core/value.ts'
import { isOpen, probeSubject, probesNamed, sessionSubject } from '../session-parts.ts'

export default defineDetector({
  id: 'session/weak-session',
  subject: 'session',
  title: 'Sessions can be guessed, made up or taken over',
  severity: 'medium',
  confidence: 'high',
  audience: 'everyone',
  stage: 'nursery',
  since: '0.1.0',
  version: 1,
  needs: ['live'],
  risks: ['U19', 'U23'],
  why: 'Up to revision 2025-11-25 the session id stands for the one who began the session. One that counts up can be guessed, one that anybody may choose can be planted, one that works without the credential is a second key.',
  fix: 'Make ids of at least 128 random bits, refuse those you did not give out, and check the credential with every request.',
  examples: [
    {
      title: 'ids that count up',
      matches: 1,
      subject: sessionSubject({
        isRemote: true,
        probes: [
          probeSubject('session-ids', 'accepted', {
            seen: 5,
            distinct: 5,
            shortest: 4,
            counts: true,
            varies: 1,
          }),
        ],
      }),
    },
    {
      title: 'an id that we made up',
      matches: 1,
      subject: sessionSubject({
        isRemote: true,
        probes: [
          probeSubject('session-ids', 'accepted', {
            seen: 5,
            distinct: 5,
            shortest: 36,
            counts: false,
            varies: 36,
          }),
          probeSubject('made-up-session', 'accepted', undefined),
        ],
      }),
    },
    {
      title: 'a session without the credential it was begun with',
      matches: 1,
      subject: sessionSubject({
        isRemote: true,
        probes: [
          probeSubject('unauthenticated-list', 'refused', undefined),
          probeSubject('session-without-credential', 'accepted', undefined),
        ],
      }),
    },
    {
      title: 'long random ids, and strangers refused',
      matches: 0,
      subject: sessionSubject({
        isRemote: true,
        probes: [
          probeSubject('session-ids', 'accepted', {
            seen: 5,
            distinct: 5,
            shortest: 36,
            counts: false,
            varies: 36,
          }),
          probeSubject('made-up-session', 'refused', undefined),
        ],
      }),
    },
  ],
  *check(session) {
    for (const { probe, pointer } of probesNamed(session, 'session-ids')) {
      const number = (key: string): number => Number(field(probe.body, key) ?? Number.NaN)
      const isShort = number('shortest') < 16 || number('varies') < 10
      if (field(probe.body, 'counts') === true || isShort || number('distinct') < number('seen'))
        yield {
          place: { pointer },
          severity: 'high',
          message: 'Session ids count up, repeat, or are too short to be hard to guess',
        }
    }
    for (const { probe, pointer } of probesNamed(session, 'made-up-session'))
      if (probe.outcome === 'accepted')
        yield { place: { pointer }, message: 'A session id that the server never gave out is served' }
    for (const { probe, pointer } of probesNamed(session, 'session-without-credential'))
      if (probe.outcome === 'accepted' && !isOpen(session))
        yield {
          place: { pointer },
          severity: 'high',
          message: 'Whoever knows the id of a session needs no credential',
        }
  },
})
