import { defineDetector } from '../../core/detector.ts'
import { facesOf, sessionSubject, variantSubject } from '../session-parts.ts'

export default defineDetector({
  id: 'session/different-tools-by-capability',
  subject: 'session',
  title: 'A tool reads otherwise when the client can do more',
  severity: 'medium',
  confidence: 'high',
  audience: 'everyone',
  stage: 'nursery',
  since: '0.1.0',
  version: 1,
  needs: ['live'],
  risks: ['U08', 'U11'],
  why: 'More tools for a client that can answer questions are what capabilities are for. Other words for the same tool are not.',
  fix: 'Ask the author why the description goes by what the client can do.',
  examples: [
    {
      title: 'another description',
      matches: 1,
      subject: sessionSubject({ variants: [variantSubject('capabilities', 'reworded')] }),
    },
    {
      title: 'one more tool',
      matches: 0,
      subject: sessionSubject({ variants: [variantSubject('capabilities', 'added')] }),
    },
  ],
  *check(session) {
    for (const { isReworded, pointer } of facesOf(session, 'capabilities')) {
      if (!isReworded) continue
      yield {
        place: { pointer },
        message: 'The same tool or the instructions read otherwise to a client that can do more',
      }
      return
    }
  },
})
