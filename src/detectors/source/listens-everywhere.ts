import { defineDetector } from '../../core/detector.ts'
import { shapeSubject } from '../example-sources.ts'
import { shapeHits } from '../source-flows.ts'

export default defineDetector({
  id: 'source/listens-everywhere',
  subject: 'source',
  title: 'The server listens on all networks',
  severity: 'medium',
  confidence: 'high',
  audience: 'everyone',
  stage: 'nursery',
  since: '0.1.0',
  version: 1,
  needs: [],
  risks: ['U23'],
  why: 'Without a host the listener is open to everyone on the same network, not to this machine alone.',
  fix: 'Listen on `127.0.0.1`, or say in the configuration which address is meant and require authentication.',
  examples: [
    { title: 'a source of that shape', matches: 1, subject: shapeSubject('listens-everywhere') },
    { title: 'a source of another shape', matches: 0, subject: shapeSubject('weak-token') },
  ],
  *check(facts) {
    yield* shapeHits(
      facts,
      'listens-everywhere',
      'The server listens without naming a host: on all networks of the machine',
    )
  },
})
