import { defineDetector } from '../../core/detector.ts'
import { shapeSubject } from '../example-sources.ts'
import { shapeHits } from '../source-flows.ts'

export default defineDetector({
  id: 'source/caller-identity',
  subject: 'source',
  title: 'The caller says who they are',
  severity: 'high',
  confidence: 'medium',
  audience: 'everyone',
  stage: 'nursery',
  since: '0.1.0',
  version: 1,
  needs: [],
  risks: ['U18', 'U19'],
  why: 'An identity that comes as an argument is whatever the caller writes: everybody can act for everybody.',
  fix: 'Take the identity from the authenticated session or token, and compare the owner of each object with it.',
  examples: [
    { title: 'a source of that shape', matches: 1, subject: shapeSubject('caller-identity') },
    { title: 'a source of another shape', matches: 0, subject: shapeSubject('weak-token') },
  ],
  *check(facts) {
    yield* shapeHits(
      facts,
      'caller-identity',
      'Whose data is used is decided by an argument, not by who is signed in',
    )
  },
})
