import { defineDetector } from '../../core/detector.ts'
import type { SourceKind } from '../../core/source.ts'
import { flowSubject } from '../example-sources.ts'
import { CALLERS, flowHits, whoGives } from '../source-flows.ts'

const SOURCES: ReadonlySet<SourceKind> = new Set([...CALLERS, 'foreign-content'])

export default defineDetector({
  id: 'source/code-injection',
  subject: 'source',
  title: 'A caller chooses code that is run or loaded',
  severity: 'critical',
  confidence: 'high',
  audience: 'everyone',
  stage: 'nursery',
  since: '0.1.0',
  version: 1,
  needs: [],
  risks: ['U14', 'U15'],
  why: 'A text that is evaluated, or names the module to load, does in the server whatever its writer likes.',
  fix: 'Do not evaluate texts. Choose among functions by name from a table; parse numbers and formulas with a parser of their own.',
  examples: [
    { title: 'an argument that is evaluated', matches: 1, subject: flowSubject({ to: 'code' }) },
    { title: 'an argument that names a file', matches: 0, subject: flowSubject({ to: 'file-read' }) },
  ],
  *check(facts) {
    yield* flowHits(facts, {
      sinks: ['code', 'module'],
      sources: SOURCES,
      severity: 'critical',
      message: (flow) =>
        `${whoGives(flow)} is ${flow.sink.kind === 'code' ? 'run as code' : 'used as the name of code to load'}`,
    })
  },
})
