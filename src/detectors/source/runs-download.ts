import { defineDetector } from '../../core/detector.ts'
import { shapeSubject } from '../example-sources.ts'
import { shapeHits } from '../source-flows.ts'

export default defineDetector({
  id: 'source/runs-download',
  subject: 'source',
  title: 'The source runs what it downloads',
  severity: 'high',
  confidence: 'high',
  audience: 'everyone',
  stage: 'nursery',
  since: '0.1.0',
  version: 1,
  needs: [],
  risks: ['U15', 'U25'],
  why: 'What is run is decided at each start or call by whoever holds the address; nothing of it can be looked at beforehand.',
  fix: 'Ship the code with the package, and download only what is read as a value.',
  examples: [
    { title: 'a source of that shape', matches: 1, subject: shapeSubject('runs-download') },
    { title: 'a source of another shape', matches: 0, subject: shapeSubject('weak-token') },
  ],
  *check(facts) {
    yield* shapeHits(facts, 'runs-download', 'Something is downloaded and run as code')
  },
})
