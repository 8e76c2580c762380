import { defineDetector } from '../../core/detector.ts'
import { shapeSubject } from '../example-sources.ts'
import { shapeHits } from '../source-flows.ts'

export default defineDetector({
  id: 'source/conditional-behaviour',
  subject: 'source',
  title: 'A tool does something else for some clients or on some days',
  severity: 'medium',
  confidence: 'medium',
  audience: 'everyone',
  stage: 'nursery',
  since: '0.1.0',
  version: 1,
  needs: [],
  risks: ['U08'],
  why: 'Behaviour that waits for a date, a client or a number of calls passes every test before.',
  fix: 'Let behaviour depend on arguments and documented settings alone.',
  examples: [
    { title: 'a source of that shape', matches: 1, subject: shapeSubject('conditional-behaviour') },
    { title: 'a source of another shape', matches: 0, subject: shapeSubject('weak-token') },
  ],
  *check(facts) {
    yield* shapeHits(
      facts,
      'conditional-behaviour',
      'What a tool does depends on the client, the date or how often it was called',
    )
  },
})
