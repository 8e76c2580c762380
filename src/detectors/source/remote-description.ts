import { defineDetector } from '../../core/detector.ts'
import { shapeSubject } from '../example-sources.ts'
import { shapeHits } from '../source-flows.ts'

export default defineDetector({
  id: 'source/remote-description',
  subject: 'source',
  title: 'The description of a tool comes from elsewhere when it runs',
  severity: 'medium',
  confidence: 'medium',
  audience: 'everyone',
  stage: 'nursery',
  since: '0.1.0',
  version: 1,
  needs: [],
  risks: ['U08', 'U01'],
  why: 'Who controls that place can tell the model anything later, after the server was reviewed.',
  fix: 'Write descriptions into the program.',
  examples: [
    { title: 'a source of that shape', matches: 1, subject: shapeSubject('remote-description') },
    { title: 'a source of another shape', matches: 0, subject: shapeSubject('weak-token') },
  ],
  *check(facts) {
    yield* shapeHits(
      facts,
      'remote-description',
      'A description is taken from the network, a file or the environment when the server runs',
    )
  },
})
