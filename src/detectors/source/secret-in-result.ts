import { defineDetector } from '../../core/detector.ts'
import type { SourceKind } from '../../core/source.ts'
import { flowSubject } from '../example-sources.ts'
import { flowHits, whoGives } from '../source-flows.ts'

const SOURCES: ReadonlySet<SourceKind> = new Set(['secret'])

export default defineDetector({
  id: 'source/secret-in-result',
  subject: 'source',
  title: 'A tool gives a secret of the server to the model',
  severity: 'high',
  confidence: 'medium',
  audience: 'everyone',
  stage: 'nursery',
  since: '0.1.0',
  version: 1,
  needs: [],
  risks: ['U16', 'U17'],
  why: 'What a tool answers is read by the model, kept in transcripts and can be carried away by the next tool.',
  fix: 'Leave the secret out of the answer; say whether it is set, if somebody must know.',
  examples: [
    { title: 'a token in the answer', matches: 1, subject: flowSubject({ from: 'secret', to: 'result' }) },
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
      severity: 'high',
      message: (flow) => `${whoGives(flow)} is part of what a tool answers`,
    })
  },
})
