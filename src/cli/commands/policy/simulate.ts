import { visibleJson } from '../../../core/visible-json.ts'
import { simulate, type Simulation } from '../../../policy/simulate.ts'
import { defineCommand } from '../../command.ts'
import { writeAll } from '../../output.ts'
import { CALLS_FLAGS, readCalls } from '../../policy/calls.ts'
import { openNamedPolicy } from '../../policy/open.ts'
import { changeLines } from '../../policy/print-changes.ts'
import { policyTools, TOOLS_FLAG } from '../../policy/tools.ts'
import { cell, plain } from '../../../core/plain.ts'
import { STATE_FLAG } from '../../state-dir.ts'

export default defineCommand({
  name: 'simulate',
  brief: 'Judge recorded calls again, with other norms',
  help: `Takes every call that guards recorded, judges it with the norms that are named,
and says what would have come of it: how many pass, are asked about and are
blocked, by which norm, and what would be otherwise than it was.

  fairlead policy simulate strict
  fairlead policy simulate balanced,mine.cedar --since 24h
  fairlead policy simulate strict --calls log.jsonl     a record of log export

A call is judged with what was known when it was made. Where the record does
not hold all of its arguments, that is said.

Exit code: 0; 3 if no call was recorded.`,
  flags: {
    state: STATE_FLAG,
    ...CALLS_FLAGS,
    tools: TOOLS_FLAG,
    json: { kind: 'boolean', brief: 'Print JSON' },
  },
  positional: { placeholder: 'POLICY', brief: 'Packs and files of norms (default: balanced)', minimum: 0 },
  async run(flags, args, context) {
    const { policy } = await openNamedPolicy(args, context)
    const result = simulate(readCalls(flags, context), policy, policyTools(flags, context))
    await writeAll(context.stdout, flags.json ? [`${visibleJson({ ...result })}\n`] : linesOf(result))
    return 0
  },
})

function* linesOf(result: Simulation): Generator<string> {
  const { calls, decisions, rules, unsure } = result
  yield `${calls} calls: ${decisions.allow} allowed, ${decisions.confirm} asked about, ${decisions.block} blocked\n\n`
  for (const rule of rules)
    yield `  ${cell(String(rule.calls), 8)}${cell(rule.decision, 9)}${plain(rule.rule)}\n`
  yield* changeLines(result, 'than it was')
  if (unsure > 0)
    yield `\nOf ${unsure} calls the record holds not all arguments: what is said of them is not sure.\n`
}
