import { defineDetector } from '../../core/detector.ts'
import { shapeSubject } from '../example-sources.ts'
import { shapeHits } from '../source-flows.ts'

export default defineDetector({
  id: 'source/floods',
  subject: 'source',
  title: 'The source makes a text without measure',
  severity: 'medium',
  confidence: 'medium',
  audience: 'everyone',
  stage: 'nursery',
  since: '0.1.0',
  version: 1,
  needs: [],
  risks: ['U26'],
  why: 'A result of many megabytes fills the memory of the host and the context of the model.',
  fix: 'Limit what is given back, and page the rest.',
  examples: [
    { title: 'a source of that shape', matches: 1, subject: shapeSubject('floods') },
    { title: 'a source of another shape', matches: 0, subject: shapeSubject('weak-token') },
  ],
  *check(facts) {
    yield* shapeHits(facts, 'floods', 'A text of many megabytes is made')
  },
})
