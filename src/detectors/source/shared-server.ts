import { defineDetector } from '../../core/detector.ts'
import { shapeSubject } from '../example-sources.ts'
import { shapeHits } from '../source-flows.ts'

export default defineDetector({
  id: 'source/shared-server',
  subject: 'source',
  title: 'Sessions of different clients share one server object',
  severity: 'medium',
  confidence: 'medium',
  audience: 'everyone',
  stage: 'nursery',
  since: '0.1.0',
  version: 1,
  needs: [],
  risks: ['U27', 'U19'],
  why: 'Answers and notifications meant for one client can go to another.',
  fix: 'Make a server and a transport for each session.',
  examples: [
    { title: 'a source of that shape', matches: 1, subject: shapeSubject('shared-server') },
    { title: 'a source of another shape', matches: 0, subject: shapeSubject('weak-token') },
  ],
  *check(facts) {
    yield* shapeHits(
      facts,
      'shared-server',
      'One server object is connected to a new transport for every request',
    )
  },
})
