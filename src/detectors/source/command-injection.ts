import { defineDetector } from '../../core/detector.ts'
import type { SourceKind } from '../../core/source.ts'
import { flowSubject } from '../example-sources.ts'
import { CALLERS, flowHits, whoGives } from '../source-flows.ts'

/** Whoever the server asks has to be taken over first. */
const OTHERS: ReadonlySet<SourceKind> = new Set(['foreign-content'])

export default defineDetector({
  id: 'source/command-injection',
  subject: 'source',
  title: 'A caller chooses what a shell or the system runs',
  severity: 'critical',
  confidence: 'high',
  audience: 'everyone',
  stage: 'nursery',
  since: '0.1.0',
  version: 1,
  needs: [],
  risks: ['U14', 'U15'],
  why: 'Whoever calls the tool, or writes what the model reads before it calls, can run any command with the rights of the server.',
  fix: 'Start the program with its arguments in a list and without a shell (`execFile`, `subprocess.run([...])`), and check each argument against a list or an anchored pattern.',
  examples: [
    { title: 'an argument in a command line', matches: 1, subject: flowSubject({ to: 'shell' }) },
    {
      title: 'an argument in a list of arguments, without a shell',
      matches: 0,
      subject: flowSubject({ to: 'program', guards: ['no-shell'] }),
    },
  ],
  *check(facts) {
    for (const [sources, severity] of [
      [CALLERS, 'critical'],
      [OTHERS, 'high'],
    ] as const)
      yield* flowHits(facts, {
        sinks: ['shell', 'program'],
        sources,
        severity,
        message: (flow) =>
          `${whoGives(flow)} reaches ${flow.sink.kind === 'shell' ? 'a shell' : 'the choice of the program that is run'} unchecked`,
        unless: ({ guards }) => guards.includes('no-shell'),
      })
  },
})
