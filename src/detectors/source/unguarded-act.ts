import { defineDetector } from '../../core/detector.ts'
import { shapeSubject } from '../example-sources.ts'
import { shapeHits } from '../source-flows.ts'

export default defineDetector({
  id: 'source/unguarded-act',
  subject: 'source',
  title: 'A tool does for everybody what others ask a right for',
  severity: 'medium',
  confidence: 'medium',
  audience: 'everyone',
  stage: 'nursery',
  since: '0.1.0',
  version: 1,
  needs: [],
  risks: ['U18', 'U19'],
  why: 'Whoever is signed in, or nobody at all, does what was meant for a few.',
  fix: 'Ask for the role or right in the tool itself, before it does anything.',
  examples: [
    { title: 'a source of that shape', matches: 1, subject: shapeSubject('unguarded-act') },
    { title: 'a source of another shape', matches: 0, subject: shapeSubject('weak-token') },
  ],
  *check(facts) {
    yield* shapeHits(
      facts,
      'unguarded-act',
      'The tool changes something without the check that its description, or others of the server, ask for',
    )
  },
})
