import { defineDetector } from '../../core/detector.ts'
import { shapeSubject } from '../example-sources.ts'
import { shapeHits } from '../source-flows.ts'

export default defineDetector({
  id: 'source/no-origin-check',
  subject: 'source',
  title: 'The HTTP endpoint accepts requests from any web page',
  severity: 'medium',
  confidence: 'medium',
  audience: 'everyone',
  stage: 'nursery',
  since: '0.1.0',
  version: 1,
  needs: [],
  risks: ['U23', 'U24'],
  why: 'A page in the browser of the user can reach the local server by rebinding its name to 127.0.0.1.',
  fix: 'Check `Host` and `Origin`, or turn on the DNS rebinding protection of the SDK.',
  examples: [
    { title: 'a source of that shape', matches: 1, subject: shapeSubject('no-origin-check') },
    { title: 'a source of another shape', matches: 0, subject: shapeSubject('weak-token') },
  ],
  *check(facts) {
    yield* shapeHits(facts, 'no-origin-check', 'The transport checks neither Host nor Origin')
  },
})
