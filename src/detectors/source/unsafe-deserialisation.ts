import { defineDetector } from '../../core/detector.ts'
import type { SourceKind } from '../../core/source.ts'
import { flowSubject } from '../example-sources.ts'
import { CALLERS, flowHits, whoGives } from '../source-flows.ts'

const SOURCES: ReadonlySet<SourceKind> = new Set([...CALLERS, 'foreign-content'])

export default defineDetector({
  id: 'source/unsafe-deserialisation',
  subject: 'source',
  title: 'A caller gives objects that run code when they are read',
  severity: 'critical',
  confidence: 'high',
  audience: 'everyone',
  stage: 'nursery',
  since: '0.1.0',
  version: 1,
  needs: [],
  risks: ['U14', 'U15'],
  why: 'These readers make any object of any class, and with it run code that the writer chose.',
  fix: 'Use JSON, or the safe loader of the library.',
  examples: [
    { title: 'an argument that is unpickled', matches: 1, subject: flowSubject({ to: 'deserialise' }) },
    {
      title: 'an argument that is a template',
      matches: 0,
      subject: flowSubject({ to: 'template', guards: [] }),
    },
  ],
  *check(facts) {
    yield* flowHits(facts, {
      sinks: ['deserialise'],
      sources: SOURCES,
      severity: 'critical',
      message: (flow) => `${whoGives(flow)} is read by a reader that can make any object`,
    })
  },
})
