import { defineDetector } from '../../core/detector.ts'
import { shapeSubject } from '../example-sources.ts'
import { shapeHits } from '../source-flows.ts'

export default defineDetector({
  id: 'source/reverse-shell',
  subject: 'source',
  title: 'The source opens a shell to another machine',
  severity: 'critical',
  confidence: 'high',
  audience: 'everyone',
  stage: 'nursery',
  since: '0.1.0',
  version: 1,
  needs: [],
  risks: ['U15', 'U25'],
  why: 'Whoever answers at the other end commands this machine.',
  fix: 'Remove it, and treat machines that ran it as taken over.',
  examples: [
    { title: 'a source of that shape', matches: 1, subject: shapeSubject('reverse-shell') },
    { title: 'a source of another shape', matches: 0, subject: shapeSubject('weak-token') },
  ],
  *check(facts) {
    yield* shapeHits(facts, 'reverse-shell', 'A shell is tied to a connection to another machine')
  },
})
