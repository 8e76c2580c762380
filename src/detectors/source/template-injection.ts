import { defineDetector } from '../../core/detector.ts'
import type { SourceKind } from '../../core/source.ts'
import { flowSubject } from '../example-sources.ts'
import { CALLERS, flowHits, whoGives } from '../source-flows.ts'

const SOURCES: ReadonlySet<SourceKind> = new Set([...CALLERS, 'foreign-content'])

export default defineDetector({
  id: 'source/template-injection',
  subject: 'source',
  title: 'A caller writes the template, not only what is filled in',
  severity: 'high',
  confidence: 'medium',
  audience: 'everyone',
  stage: 'nursery',
  since: '0.1.0',
  version: 1,
  needs: [],
  risks: ['U14', 'U15'],
  why: 'Template languages can call functions: who writes the template runs code in the server.',
  fix: 'Keep templates in the program and pass what callers give as values.',
  examples: [
    { title: 'an argument that is compiled', matches: 1, subject: flowSubject({ to: 'template' }) },
    { title: 'an argument in a log line', matches: 0, subject: flowSubject({ to: 'log' }) },
  ],
  *check(facts) {
    yield* flowHits(facts, {
      sinks: ['template'],
      sources: SOURCES,
      severity: 'high',
      message: (flow) => `${whoGives(flow)} is compiled as a template`,
    })
  },
})
