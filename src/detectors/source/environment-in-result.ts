import { defineDetector } from '../../core/detector.ts'
import type { SourceKind } from '../../core/source.ts'
import { flowSubject } from '../example-sources.ts'
import { flowHits, whoGives } from '../source-flows.ts'

const SOURCES: ReadonlySet<SourceKind> = new Set(['environment'])

export default defineDetector({
  id: 'source/environment-in-result',
  subject: 'source',
  title: 'A tool gives the whole environment to the model',
  severity: 'high',
  confidence: 'high',
  audience: 'everyone',
  stage: 'nursery',
  since: '0.1.0',
  version: 1,
  needs: [],
  risks: ['U16', 'U17'],
  why: 'Environments hold keys of everything the user works with, whatever this server needs of them.',
  fix: 'Answer with the few settings that are meant, by name.',
  examples: [
    {
      title: 'all variables in the answer',
      matches: 1,
      subject: flowSubject({ from: 'environment', to: 'result' }),
    },
    {
      title: 'one secret, which is another problem',
      matches: 0,
      subject: flowSubject({ from: 'secret', to: 'result' }),
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
