import { defineDetector } from '../../core/detector.ts'
import type { SourceKind } from '../../core/source.ts'
import { flowSubject } from '../example-sources.ts'
import { flowHits, whoGives } from '../source-flows.ts'

const SOURCES: ReadonlySet<SourceKind> = new Set(['secret', 'environment'])

export default defineDetector({
  id: 'source/secret-in-log',
  subject: 'source',
  title: 'A secret is written to the log',
  severity: 'medium',
  confidence: 'medium',
  audience: 'everyone',
  stage: 'nursery',
  since: '0.1.0',
  version: 1,
  needs: [],
  risks: ['U16'],
  why: 'Logs are kept longer, copied further and read by more people than secrets may be.',
  fix: 'Leave the secret out, or log that it is set.',
  examples: [
    { title: 'a token in a log line', matches: 1, subject: flowSubject({ from: 'secret', to: 'log' }) },
    { title: 'an argument in a log line', matches: 0, subject: flowSubject({ to: 'log' }) },
  ],
  *check(facts) {
    yield* flowHits(facts, {
      sinks: ['log'],
      sources: SOURCES,
      severity: 'medium',
      message: (flow) => `${whoGives(flow)} is written to the log`,
    })
  },
})
