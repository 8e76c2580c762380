import { defineDetector } from '../../core/detector.ts'
import { flowSubject } from '../example-sources.ts'
import { CALLERS, flowHits, whoGives } from '../source-flows.ts'

export default defineDetector({
  id: 'source/pattern-from-input',
  subject: 'source',
  title: 'A caller writes a regular expression',
  severity: 'low',
  confidence: 'medium',
  audience: 'everyone',
  stage: 'nursery',
  since: '0.1.0',
  version: 1,
  needs: [],
  risks: ['U26'],
  why: 'A few characters of pattern can keep the server busy for hours.',
  fix: 'Escape the text, search for it literally, or use an engine that runs in linear time.',
  examples: [
    { title: 'an argument as a pattern', matches: 1, subject: flowSubject({ to: 'pattern' }) },
    { title: 'an argument in a log line', matches: 0, subject: flowSubject({ to: 'log' }) },
  ],
  *check(facts) {
    yield* flowHits(facts, {
      sinks: ['pattern'],
      sources: CALLERS,
      severity: 'low',
      message: (flow) => `${whoGives(flow)} is used as a regular expression`,
    })
  },
})
