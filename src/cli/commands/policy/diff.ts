import { visibleJson } from '../../../core/visible-json.ts'
import { deadNorms, type DeadNorms } from '../../../policy/dead-norms.ts'
import { simulate } from '../../../policy/simulate.ts'
import { defineCommand } from '../../command.ts'
import { writeAll } from '../../output.ts'
import { plain } from '../../../core/plain.ts'
import { CALLS_FLAGS, readCalls } from '../../policy/calls.ts'
import { openNamedPolicy } from '../../policy/open.ts'
import { changeLines } from '../../policy/print-changes.ts'
import { policyTools, TOOLS_FLAG } from '../../policy/tools.ts'
import { STATE_FLAG } from '../../state-dir.ts'

export default defineCommand({
  name: 'diff',
  brief: 'Compare two policies on the same recorded calls',
  help: `Judges every recorded call with both, and shows which are judged otherwise. Then
what can be said of the second without any call: norms that always block, and
norms that never decide because a stricter one holds wherever they could.

  fairlead policy diff balanced strict
  fairlead policy diff balanced balanced,mine.cedar --since 7d

Exit code: 0; 1 if a call is judged otherwise; 3 if no call was recorded.`,
  flags: {
    state: STATE_FLAG,
    ...CALLS_FLAGS,
    tools: TOOLS_FLAG,
    json: { kind: 'boolean', brief: 'Print JSON' },
  },
  positional: {
    placeholder: 'A B',
    brief: 'Two policies, each packs and files with commas between',
    minimum: 2,
    maximum: 2,
  },
  async run(flags, [before = '', after = ''], context) {
    const [a, b] = [await openNamedPolicy([before], context), await openNamedPolicy([after], context)]
    const tools = policyTools(flags, context)
    const result = simulate(readCalls(flags, context), b.policy, tools, a.policy)
    const dead = deadNorms(b.policy.norms, tools)
    const { calls, changed, changes, unsure } = result
    await writeAll(
      context.stdout,
      flags.json
        ? [`${visibleJson({ calls, changed, changes, unsure, ...dead })}\n`]
        : [`${calls} calls`, ...changeLines(result, `by ${plain(after)}`), ...deadLines(dead)],
    )
    return changed > 0 ? 1 : 0
  },
})

function* deadLines({ always, shadowed }: DeadNorms): Generator<string> {
  for (const { rule, scope } of always) yield `Always holds: ${plain(rule)}, for ${plain(scope)}\n`
  for (const { rule, by } of shadowed) yield `Never decides: ${plain(rule)}, since ${plain(by)} is stricter\n`
}
