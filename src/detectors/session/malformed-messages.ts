import { defineDetector } from '../../core/detector.ts'
import { isArray } from '../../core/value.ts'
import { probeSubject, probesNamed, sessionSubject } from '../session-parts.ts'

export default defineDetector({
  id: 'session/malformed-messages',
  subject: 'session',
  title: 'Messages mean different things to different readers',
  severity: 'low',
  confidence: 'high',
  audience: 'everyone',
  stage: 'nursery',
  since: '0.1.0',
  version: 1,
  needs: ['live'],
  risks: ['U14', 'U10'],
  why: 'A repeated key is read one way by one program and another way by the next, so what is checked is not what is used. Other text on the channel, ids nobody asked for and foreign members confuse clients.',
  fix: 'Write one JSON-RPC message a line and nothing else; log to standard error.',
  examples: [
    {
      title: 'a repeated key',
      matches: 1,
      subject: sessionSubject({ probes: [probeSubject('frames', 'accepted', ['repeated-key'])] }),
    },
    {
      title: 'a line of log on the channel',
      matches: 1,
      subject: sessionSubject({ probes: [probeSubject('frames', 'accepted', ['not-json'])] }),
    },
    {
      title: 'nothing odd',
      matches: 0,
      subject: sessionSubject({ probes: [probeSubject('frames', 'accepted', [])] }),
    },
  ],
  *check(session) {
    for (const { probe, pointer } of probesNamed(session, 'frames')) {
      const flaws = isArray(probe.body) ? probe.body : []
      const place = { pointer: `${pointer}/body` }
      if (flaws.includes('repeated-key'))
        yield {
          place,
          severity: 'medium',
          message: 'A message repeats a key: readers differ in which one counts',
        }
      else if (flaws.includes('foreign-id'))
        yield { place, message: 'It answers questions that were not asked' }
      else if (flaws.length > 0)
        yield { place, message: 'There is something on the channel that is no message' }
    }
  },
})
