import { defineDetector } from '../../core/detector.ts'
import { probeSubject, probesNamed, sessionSubject } from '../session-parts.ts'

export default defineDetector({
  id: 'session/endless-list',
  subject: 'session',
  title: 'A list has no end',
  severity: 'medium',
  confidence: 'high',
  audience: 'everyone',
  stage: 'nursery',
  since: '0.1.0',
  version: 1,
  needs: ['live'],
  risks: ['U26'],
  why: 'Each page names a next one, for ever or in a circle: a client that reads to the end never gets there, and its memory fills.',
  fix: 'Leave out `nextCursor` on the last page.',
  examples: [
    {
      title: 'pages without end',
      matches: 1,
      subject: sessionSubject({ probes: [probeSubject('endless-list', 'accepted', ['tools/list'])] }),
    },
    {
      title: 'no such list',
      matches: 0,
      subject: sessionSubject({ probes: [probeSubject('greeting', 'accepted', undefined)] }),
    },
  ],
  *check(session) {
    for (const { pointer } of probesNamed(session, 'endless-list'))
      yield {
        place: { pointer },
        message: 'There were more pages than anyone would read, or the same one again',
      }
  },
})
