import { defineDetector } from '../../core/detector.ts'
import { shapeSubject } from '../example-sources.ts'
import { shapeHits } from '../source-flows.ts'

export default defineDetector({
  id: 'source/hidden-registration',
  subject: 'source',
  title: 'Tools are registered only under some conditions',
  severity: 'high',
  confidence: 'medium',
  audience: 'everyone',
  stage: 'nursery',
  since: '0.1.0',
  version: 1,
  needs: [],
  risks: ['U08'],
  why: 'Tools that appear for some clients, on some days or after some calls alone are not what a reviewer sees.',
  fix: 'Register all tools always, or by a documented setting.',
  examples: [
    { title: 'a source of that shape', matches: 1, subject: shapeSubject('hidden-registration') },
    { title: 'a source of another shape', matches: 0, subject: shapeSubject('weak-token') },
  ],
  *check(facts) {
    yield* shapeHits(
      facts,
      'hidden-registration',
      'What is registered depends on the client, the date or how often it was called',
    )
  },
})
