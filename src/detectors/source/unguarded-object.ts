import { defineDetector } from '../../core/detector.ts'
import { shapeSubject } from '../example-sources.ts'
import { shapeHits } from '../source-flows.ts'

export default defineDetector({
  id: 'source/unguarded-object',
  subject: 'source',
  title: 'Objects are given to whoever knows their number',
  severity: 'high',
  confidence: 'low',
  audience: 'everyone',
  stage: 'nursery',
  since: '0.1.0',
  version: 1,
  needs: [],
  risks: ['U18', 'U19'],
  why: 'A signed-in user reads and changes objects of others by their number.',
  fix: 'Compare the owner of the object with the signed-in user before it is used.',
  examples: [
    { title: 'a source of that shape', matches: 1, subject: shapeSubject('unguarded-object') },
    { title: 'a source of another shape', matches: 0, subject: shapeSubject('weak-token') },
  ],
  *check(facts) {
    yield* shapeHits(
      facts,
      'unguarded-object',
      'An object is loaded by a number that the caller gives and its owner is not compared with who is signed in',
    )
  },
})
