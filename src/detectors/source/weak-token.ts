import { defineDetector } from '../../core/detector.ts'
import { shapeSubject } from '../example-sources.ts'
import { shapeHits } from '../source-flows.ts'

export default defineDetector({
  id: 'source/weak-token',
  subject: 'source',
  title: 'Tokens or session numbers can be guessed',
  severity: 'medium',
  confidence: 'medium',
  audience: 'everyone',
  stage: 'nursery',
  since: '0.1.0',
  version: 1,
  needs: [],
  risks: ['U19'],
  why: '`Math.random` and clocks can be foretold: a stranger takes over the session of another.',
  fix: 'Use `crypto.randomUUID()`, `crypto.randomBytes` or `secrets.token_urlsafe`.',
  examples: [
    { title: 'a source of that shape', matches: 1, subject: shapeSubject('weak-token') },
    { title: 'a source of another shape', matches: 0, subject: shapeSubject('wildcard-cors') },
  ],
  *check(facts) {
    yield* shapeHits(
      facts,
      'weak-token',
      'A token or session number is made by a generator that can be foretold',
    )
  },
})
