import { suggest } from '../../../policy/suggest.ts'
import { defineCommand } from '../../command.ts'
import { writeAll } from '../../output.ts'
import { CALLS_FLAGS, readCalls } from '../../policy/calls.ts'
import { policyTools, TOOLS_FLAG } from '../../policy/tools.ts'
import { STATE_FLAG } from '../../state-dir.ts'

export default defineCommand({
  name: 'suggest',
  brief: 'Write the norms that what was recorded would have needed, and no more',
  help: `Reads the recorded calls and writes permits for exactly what was called; where
an argument had few values, for those values. Nothing is learned from calls
that norms objected to. As a layer of its own it can only narrow what passes.

  fairlead guard --mode audit -- npx -y SERVER      for some days, then
  fairlead policy suggest --since 7d > mine.cedar
  fairlead policy simulate balanced,mine.cedar      what would it have stopped?
  fairlead guard --policy mine.cedar -- npx -y SERVER

Read it before you use it: what an attacker had called is in it too.

Exit code: 0; 3 if no call was recorded.`,
  flags: { state: STATE_FLAG, ...CALLS_FLAGS, tools: TOOLS_FLAG },
  async run(flags, _args, context) {
    const { text, learned, passedOver } = suggest(readCalls(flags, context), policyTools(flags, context))
    const left = passedOver > 0 ? `, without ${passedOver} that norms objected to` : ''
    await writeAll(context.stdout, [
      `// What ${learned} recorded calls needed${left}. Nothing else passes.\n\n`,
      text,
    ])
    return 0
  },
})
