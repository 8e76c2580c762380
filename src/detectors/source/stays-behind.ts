import { defineDetector } from '../../core/detector.ts'
import { shapeSubject } from '../example-sources.ts'
import { shapeHits } from '../source-flows.ts'

export default defineDetector({
  id: 'source/stays-behind',
  subject: 'source',
  title: 'The source changes files that are run later',
  severity: 'high',
  confidence: 'medium',
  audience: 'everyone',
  stage: 'nursery',
  since: '0.1.0',
  version: 1,
  needs: [],
  risks: ['U14', 'U15'],
  why: 'A server that writes into start-up files or the settings of hosts goes on after it was stopped or removed.',
  fix: 'Leave such files to the user: show the line to be added, and why.',
  examples: [
    { title: 'a source of that shape', matches: 1, subject: shapeSubject('stays-behind') },
    { title: 'a source of another shape', matches: 0, subject: shapeSubject('weak-token') },
  ],
  *check(facts) {
    yield* shapeHits(facts, 'stays-behind', 'Start-up files or settings of a host are written')
  },
})
