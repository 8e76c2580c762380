import { openState, hasState } from '../../../store/sqlite/open.ts'
import { exportLines } from '../../../store/export.ts'
import { defineCommand } from '../../command.ts'
import { writeAll } from '../../output.ts'
import { plain } from '../../../core/plain.ts'
import { STATE_FLAG, stateFolder } from '../../state-dir.ts'

export default defineCommand({
  name: 'export',
  brief: 'Write the whole record as JSON lines',
  help: `Writes the record to standard output, one JSON object per line, with everything
another program needs to verify it: the exact text of each entry, the hashes,
the checkpoints and the public key. docs/evidence.md describes the lines.

  fairlead log export > log.jsonl
  fairlead log export | jq 'select(.entry.kind == "refusal") | .entry'

Exit code: 0; 3 if there is nothing to export.`,
  flags: { state: STATE_FLAG },
  async run(flags, _args, context) {
    const folder = stateFolder(flags.state, context)
    if (!hasState(folder)) {
      context.stderr.write(`Nothing to export: no evidence in ${plain(folder)}\n`)
      return 3
    }
    const state = openState(folder)
    try {
      await writeAll(context.stdout, exportLines(state))
      return 0
    } finally {
      state.close()
    }
  },
})
