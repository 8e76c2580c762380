import { defineDetector } from '../../core/detector.ts'
import { flowSubject } from '../example-sources.ts'
import { CALLERS, flowHits, whoGives } from '../source-flows.ts'

export default defineDetector({
  id: 'source/sql-injection',
  subject: 'source',
  title: 'A caller writes part of a database statement',
  severity: 'high',
  confidence: 'high',
  audience: 'everyone',
  stage: 'nursery',
  since: '0.1.0',
  version: 1,
  needs: [],
  risks: ['U14', 'U22'],
  why: 'A text put into a statement can end it and begin another: data of others is read, changed or dropped.',
  fix: 'Bind values to placeholders; choose names of tables and columns from a list.',
  examples: [
    { title: 'an argument in the text of a statement', matches: 1, subject: flowSubject({ to: 'sql' }) },
    { title: 'an argument in a log line', matches: 0, subject: flowSubject({ to: 'log' }) },
  ],
  *check(facts) {
    yield* flowHits(facts, {
      sinks: ['sql'],
      sources: CALLERS,
      severity: 'high',
      message: (flow) => `${whoGives(flow)} is put into the text of a database statement`,
    })
  },
})
