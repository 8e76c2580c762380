import { defineDetector } from '../../core/detector.ts'
import { shapeSubject } from '../example-sources.ts'
import { shapeHits } from '../source-flows.ts'

export default defineDetector({
  id: 'source/no-authentication',
  subject: 'source',
  title: 'The HTTP endpoint asks nobody who they are',
  severity: 'medium',
  confidence: 'medium',
  audience: 'everyone',
  stage: 'nursery',
  since: '0.1.0',
  version: 1,
  needs: [],
  risks: ['U19', 'U23'],
  why: 'Whoever reaches the port can list and call all tools.',
  fix: 'Require a bearer token or OAuth before the MCP route.',
  examples: [
    { title: 'a source of that shape', matches: 1, subject: shapeSubject('no-authentication') },
    { title: 'a source of another shape', matches: 0, subject: shapeSubject('weak-token') },
  ],
  *check(facts) {
    yield* shapeHits(facts, 'no-authentication', 'The route for MCP has no authentication before it')
  },
})
