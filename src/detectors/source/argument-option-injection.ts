import { defineDetector } from '../../core/detector.ts'
import { flowSubject } from '../example-sources.ts'
import { CALLERS, flowHits, whoGives } from '../source-flows.ts'

export default defineDetector({
  id: 'source/argument-option-injection',
  subject: 'source',
  title: 'A caller can pass options to a program',
  severity: 'low',
  confidence: 'medium',
  audience: 'everyone',
  stage: 'nursery',
  since: '0.1.0',
  version: 1,
  needs: [],
  risks: ['U14', 'U15'],
  why: 'Without a shell a text stays one argument, but one that begins with a dash is an option, and many programs have options that write files or run others.',
  fix: 'Put `--` before what callers give, or check it against an anchored pattern that does not begin with a dash.',
  examples: [
    {
      title: 'an argument in a list of arguments',
      matches: 1,
      subject: flowSubject({ to: 'program', guards: ['no-shell'] }),
    },
    {
      title: 'the program itself, which is another problem',
      matches: 0,
      subject: flowSubject({ to: 'program' }),
    },
  ],
  *check(facts) {
    yield* flowHits(facts, {
      sinks: ['program'],
      sources: CALLERS,
      severity: 'low',
      message: (flow) => `${whoGives(flow)} becomes an argument of a program and may begin with a dash`,
      unless: ({ guards }) => !guards.includes('no-shell'),
    })
  },
})
