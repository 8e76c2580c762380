import { defineDetector } from '../../core/detector.ts'
import { flowSubject } from '../example-sources.ts'
import { CALLERS, flowHits, whoGives } from '../source-flows.ts'

export default defineDetector({
  id: 'source/query-injection',
  subject: 'source',
  title: 'A caller writes part of a query of a document or graph store',
  severity: 'high',
  confidence: 'medium',
  audience: 'everyone',
  stage: 'nursery',
  since: '0.1.0',
  version: 1,
  needs: [],
  risks: ['U14', 'U22'],
  why: 'Operators and clauses that come in with a value widen the query: to all documents, or to other actions.',
  fix: 'Pass values as parameters; take single fields of known type instead of whole filter objects.',
  examples: [
    { title: 'an argument in a graph query', matches: 1, subject: flowSubject({ to: 'query' }) },
    { title: 'an argument in the answer', matches: 0, subject: flowSubject({ to: 'result' }) },
  ],
  *check(facts) {
    yield* flowHits(facts, {
      sinks: ['query'],
      sources: CALLERS,
      severity: 'high',
      message: (flow) => `${whoGives(flow)} becomes part of a query itself`,
    })
  },
})
