import { defineDetector } from '../../core/detector.ts'
import { flowSubject } from '../example-sources.ts'
import { CALLERS, flowHits, whoGives } from '../source-flows.ts'

export default defineDetector({
  id: 'source/prototype-merge',
  subject: 'source',
  title: 'A caller gives objects that are merged deeply',
  severity: 'medium',
  confidence: 'low',
  audience: 'everyone',
  stage: 'nursery',
  since: '0.1.0',
  version: 1,
  needs: [],
  risks: ['U14'],
  why: 'A deep merge that follows `__proto__` changes all objects of the program.',
  fix: 'Merge known fields one by one, or refuse the keys `__proto__`, `constructor` and `prototype`.',
  examples: [
    { title: 'an argument that is merged', matches: 1, subject: flowSubject({ to: 'merge' }) },
    { title: 'an argument in a log line', matches: 0, subject: flowSubject({ to: 'log' }) },
  ],
  *check(facts) {
    yield* flowHits(facts, {
      sinks: ['merge'],
      sources: CALLERS,
      severity: 'medium',
      message: (flow) => `${whoGives(flow)} is merged into an object of the program, at any depth`,
    })
  },
})
