import { defineDetector } from '../../core/detector.ts'
import { shapeSubject } from '../example-sources.ts'
import { shapeHits } from '../source-flows.ts'

export default defineDetector({
  id: 'source/reads-keys',
  subject: 'source',
  title: 'The source reads keys of the user',
  severity: 'medium',
  confidence: 'medium',
  audience: 'everyone',
  stage: 'nursery',
  since: '0.1.0',
  version: 1,
  needs: [],
  risks: ['U16', 'U14'],
  why: 'Private keys and credentials in the home folder belong to other programs; whatever reads them can give them away.',
  fix: 'Ask for the one credential that is needed, in the configuration.',
  examples: [
    { title: 'a source of that shape', matches: 1, subject: shapeSubject('reads-keys') },
    { title: 'a source of another shape', matches: 0, subject: shapeSubject('weak-token') },
  ],
  *check(facts) {
    yield* shapeHits(facts, 'reads-keys', 'A file with keys or credentials of the user is read')
  },
})
