import { defineDetector } from '../../core/detector.ts'
import { shapeSubject } from '../example-sources.ts'
import { shapeHits } from '../source-flows.ts'

export default defineDetector({
  id: 'source/sends-environment',
  subject: 'source',
  title: 'The source sends the whole environment away',
  severity: 'critical',
  confidence: 'high',
  audience: 'everyone',
  stage: 'nursery',
  since: '0.1.0',
  version: 1,
  needs: [],
  risks: ['U16', 'U14'],
  why: 'The environment of a server holds the keys that the host gave it, and often those of the user’s shell.',
  fix: 'Send only values that are needed, each by its name.',
  examples: [
    { title: 'a source of that shape', matches: 1, subject: shapeSubject('sends-environment') },
    { title: 'a source of another shape', matches: 0, subject: shapeSubject('weak-token') },
  ],
  *check(facts) {
    yield* shapeHits(facts, 'sends-environment', 'The whole environment goes into a request')
  },
})
