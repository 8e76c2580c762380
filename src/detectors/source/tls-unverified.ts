import { defineDetector } from '../../core/detector.ts'
import { shapeSubject } from '../example-sources.ts'
import { shapeHits } from '../source-flows.ts'

export default defineDetector({
  id: 'source/tls-unverified',
  subject: 'source',
  title: 'Certificates are not verified',
  severity: 'medium',
  confidence: 'high',
  audience: 'everyone',
  stage: 'nursery',
  since: '0.1.0',
  version: 1,
  needs: [],
  risks: ['U23'],
  why: 'Whoever stands between can read and change all that goes over the connection, tokens included.',
  fix: 'Leave verification on; add the authority of your own to the trusted ones.',
  examples: [
    { title: 'a source of that shape', matches: 1, subject: shapeSubject('tls-unverified') },
    { title: 'a source of another shape', matches: 0, subject: shapeSubject('weak-token') },
  ],
  *check(facts) {
    yield* shapeHits(facts, 'tls-unverified', 'A connection is made without verifying who answers')
  },
})
