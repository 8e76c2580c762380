import { defineDetector } from '../../core/detector.ts'
import { facesOf, sessionSubject, variantSubject } from '../session-parts.ts'

export default defineDetector({
  id: 'session/unsteady-order',
  subject: 'session',
  title: 'Lists come in another order each time',
  severity: 'low',
  confidence: 'high',
  audience: 'strict',
  stage: 'nursery',
  since: '0.1.0',
  version: 1,
  needs: ['live'],
  risks: ['U08', 'U26'],
  why: 'The specification asks for a steady order: caches of prompts depend on it, and a change of substance hides in the shuffling.',
  fix: 'Sort lists, or give them in the order of registration.',
  examples: [
    {
      title: 'another order on a second connection',
      matches: 1,
      subject: sessionSubject({ variants: [variantSubject('connection', 'reordered')] }),
    },
    {
      title: 'another order for another client',
      matches: 0,
      subject: sessionSubject({ variants: [variantSubject('client', 'reordered')] }),
    },
  ],
  *check(session) {
    for (const { variant, pointer } of facesOf(session, 'connection', 'nth-list')) {
      if (!variant.orderChanged) continue
      yield {
        place: { pointer: `${pointer}/orderChanged` },
        message: 'The same definitions come in another order',
      }
      return
    }
  },
})
