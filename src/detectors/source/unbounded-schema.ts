import { defineDetector } from '../../core/detector.ts'
import { shapeSubject } from '../example-sources.ts'
import { shapeHits } from '../source-flows.ts'

export default defineDetector({
  id: 'source/unbounded-schema',
  subject: 'source',
  title: 'A tool takes arguments of any shape',
  severity: 'info',
  confidence: 'medium',
  audience: 'strict',
  stage: 'nursery',
  since: '0.1.0',
  version: 1,
  needs: [],
  risks: ['U04'],
  why: 'What is not described is not checked, and what is not checked reaches the program.',
  fix: 'Describe every argument, and refuse others.',
  examples: [
    { title: 'a source of that shape', matches: 1, subject: shapeSubject('unbounded-schema') },
    { title: 'a source of another shape', matches: 0, subject: shapeSubject('weak-token') },
  ],
  *check(facts) {
    yield* shapeHits(facts, 'unbounded-schema', 'The schema of a tool lets anything through')
  },
})
