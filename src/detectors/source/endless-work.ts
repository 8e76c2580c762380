import { defineDetector } from '../../core/detector.ts'
import { shapeSubject } from '../example-sources.ts'
import { shapeHits } from '../source-flows.ts'

export default defineDetector({
  id: 'source/endless-work',
  subject: 'source',
  title: 'The source never ends its work',
  severity: 'medium',
  confidence: 'medium',
  audience: 'everyone',
  stage: 'nursery',
  since: '0.1.0',
  version: 1,
  needs: [],
  risks: ['U26'],
  why: 'A loop that nothing ends keeps the host waiting and the machine busy, or spends the user’s quota of the model.',
  fix: 'Give each loop an end, and each call a limit.',
  examples: [
    { title: 'a source of that shape', matches: 1, subject: shapeSubject('endless-work') },
    { title: 'a source of another shape', matches: 0, subject: shapeSubject('weak-token') },
  ],
  *check(facts) {
    yield* shapeHits(facts, 'endless-work', 'A loop has no end, or asks the model over and over')
  },
})
