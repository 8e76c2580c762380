import { defineDetector } from '../../core/detector.ts'
import type { SourceKind } from '../../core/source.ts'
import { flowSubject } from '../example-sources.ts'
import { flowHits, whoGives } from '../source-flows.ts'

const SOURCES: ReadonlySet<SourceKind> = new Set(['foreign-content'])

export default defineDetector({
  id: 'source/foreign-content-in-result',
  subject: 'source',
  title: 'A tool brings in what strangers write',
  severity: 'info',
  confidence: 'high',
  audience: 'auditor',
  stage: 'nursery',
  since: '0.1.0',
  version: 1,
  needs: [],
  risks: ['U09'],
  why: 'What a page, a mail or an issue says reaches the model as if the server said it: instructions in it may be followed.',
  fix: 'Mark such content as untrusted in the answer, and do not combine the tool with ones that send out or change things unasked.',
  examples: [
    {
      title: 'a page in the answer',
      matches: 1,
      subject: flowSubject({ from: 'foreign-content', to: 'result' }),
    },
    { title: 'a secret in the answer', matches: 0, subject: flowSubject({ from: 'secret', to: 'result' }) },
  ],
  *check(facts) {
    yield* flowHits(facts, {
      sinks: ['result'],
      sources: SOURCES,
      severity: 'info',
      message: (flow) => `${whoGives(flow)} is part of what a tool answers`,
    })
  },
})
