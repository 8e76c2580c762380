import { defineDetector } from '../../core/detector.ts'
import { shapeSubject } from '../example-sources.ts'
import { shapeHits } from '../source-flows.ts'

export default defineDetector({
  id: 'source/request-state-unprotected',
  subject: 'source',
  title: 'State that the client sends back is trusted',
  severity: 'high',
  confidence: 'medium',
  audience: 'everyone',
  stage: 'nursery',
  since: '0.1.0',
  version: 1,
  needs: [],
  risks: ['U19', 'U20'],
  why: '`requestState` goes through the hands of the client, which can change it or send that of another.',
  fix: 'Sign it with a key of the server, bind it to who is signed in, and let it expire.',
  examples: [
    { title: 'a source of that shape', matches: 1, subject: shapeSubject('request-state-unprotected') },
    { title: 'a source of another shape', matches: 0, subject: shapeSubject('weak-token') },
  ],
  *check(facts) {
    yield* shapeHits(
      facts,
      'request-state-unprotected',
      'State from the client is used without a check that the server wrote it',
    )
  },
})
