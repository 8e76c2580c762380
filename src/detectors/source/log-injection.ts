import { defineDetector } from '../../core/detector.ts'
import { flowSubject } from '../example-sources.ts'
import { CALLERS, flowHits, whoGives } from '../source-flows.ts'

export default defineDetector({
  id: 'source/log-injection',
  subject: 'source',
  title: 'A caller can write lines into the log',
  severity: 'info',
  confidence: 'low',
  audience: 'strict',
  stage: 'nursery',
  since: '0.1.0',
  version: 1,
  needs: [],
  risks: ['U28'],
  why: 'Line breaks and control characters in a log forge entries, and colours hide them.',
  fix: 'Log values as JSON, or escape control characters.',
  examples: [
    { title: 'an argument in a log line', matches: 1, subject: flowSubject({ to: 'log' }) },
    {
      title: 'a secret, which is another problem',
      matches: 0,
      subject: flowSubject({ from: 'secret', to: 'log' }),
    },
  ],
  *check(facts) {
    yield* flowHits(facts, {
      sinks: ['log'],
      sources: CALLERS,
      severity: 'info',
      message: (flow) => `${whoGives(flow)} is logged as it is`,
    })
  },
})
