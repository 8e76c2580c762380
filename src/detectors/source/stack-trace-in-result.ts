import { defineDetector } from '../../core/detector.ts'
import type { SourceKind } from '../../core/source.ts'
import { flowSubject } from '../example-sources.ts'
import { flowHits, whoGives } from '../source-flows.ts'

const SOURCES: ReadonlySet<SourceKind> = new Set(['stack-trace'])

export default defineDetector({
  id: 'source/stack-trace-in-result',
  subject: 'source',
  title: 'A tool answers with stack traces',
  severity: 'low',
  confidence: 'high',
  audience: 'everyone',
  stage: 'nursery',
  since: '0.1.0',
  version: 1,
  needs: [],
  risks: ['U14'],
  why: 'Stack traces tell versions, paths and the inside of the program to whoever makes it fail.',
  fix: 'Answer with a message of your own; write the trace to the log.',
  examples: [
    {
      title: 'a trace in the answer',
      matches: 1,
      subject: flowSubject({ from: 'stack-trace', to: 'result' }),
    },
    {
      title: 'a page in the answer',
      matches: 0,
      subject: flowSubject({ from: 'foreign-content', to: 'result' }),
    },
  ],
  *check(facts) {
    yield* flowHits(facts, {
      sinks: ['result'],
      sources: SOURCES,
      severity: 'low',
      message: (flow) => `${whoGives(flow)} is part of what a tool answers`,
    })
  },
})
