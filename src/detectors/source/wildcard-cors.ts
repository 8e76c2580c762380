import { defineDetector } from '../../core/detector.ts'
import { shapeSubject } from '../example-sources.ts'
import { shapeHits } from '../source-flows.ts'

export default defineDetector({
  id: 'source/wildcard-cors',
  subject: 'source',
  title: 'Any web page may read the answers of the server',
  severity: 'low',
  confidence: 'high',
  audience: 'everyone',
  stage: 'nursery',
  since: '0.1.0',
  version: 1,
  needs: [],
  risks: ['U23'],
  why: 'With `Access-Control-Allow-Origin: *` pages of strangers can call the endpoint and read what it answers.',
  fix: 'Name the origins that are meant.',
  examples: [
    { title: 'a source of that shape', matches: 1, subject: shapeSubject('wildcard-cors') },
    { title: 'a source of another shape', matches: 0, subject: shapeSubject('weak-token') },
  ],
  *check(facts) {
    yield* shapeHits(facts, 'wildcard-cors', 'Answers are open to pages of every origin')
  },
})
