import { defineDetector } from '../../core/detector.ts'
import { shapeSubject } from '../example-sources.ts'
import { shapeHits } from '../source-flows.ts'

export default defineDetector({
  id: 'source/write-without-gate',
  subject: 'source',
  title: 'A tool that deletes does so unasked',
  severity: 'low',
  confidence: 'low',
  audience: 'auditor',
  stage: 'nursery',
  since: '0.1.0',
  version: 1,
  needs: [],
  risks: ['U18', 'U22'],
  why: 'A model that misunderstands, or is misled, deletes without anybody having agreed.',
  fix: 'Declare `destructiveHint`, ask for confirmation, or leave such tools off unless they are asked for.',
  examples: [
    { title: 'a source of that shape', matches: 1, subject: shapeSubject('write-without-gate') },
    { title: 'a source of another shape', matches: 0, subject: shapeSubject('weak-token') },
  ],
  *check(facts) {
    yield* shapeHits(
      facts,
      'write-without-gate',
      'A tool deletes, is not declared destructive and has no gate before it',
    )
  },
})
