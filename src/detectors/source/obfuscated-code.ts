import { defineDetector } from '../../core/detector.ts'
import { shapeSubject } from '../example-sources.ts'
import { shapeHits } from '../source-flows.ts'

export default defineDetector({
  id: 'source/obfuscated-code',
  subject: 'source',
  title: 'The source hides what it does',
  severity: 'high',
  confidence: 'medium',
  audience: 'everyone',
  stage: 'nursery',
  since: '0.1.0',
  version: 1,
  needs: [],
  risks: ['U25'],
  why: 'Code that is decoded and run, or written so that nobody can read it, cannot be reviewed.',
  fix: 'Publish the source as it was written; remove what nobody can explain.',
  examples: [
    { title: 'a source of that shape', matches: 1, subject: shapeSubject('obfuscated-code') },
    { title: 'a source of another shape', matches: 0, subject: shapeSubject('weak-token') },
  ],
  *check(facts) {
    yield* shapeHits(facts, 'obfuscated-code', 'A long encoded text is decoded and run')
  },
})
