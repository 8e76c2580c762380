import { defineCommand } from '../../command.ts'
import { CHANGE_FLAGS, WHICH_HOST } from '../../hook/change-flags.ts'
import { chooseHost } from '../../hook/choose-host.ts'

export default defineCommand({
  name: 'remove',
  brief: 'Take them out again',
  help: `Shows what would change; with --yes it is written. If nobody changed the file
since, it is byte by byte what it was before; else only our entries go.

  fairlead hook remove cursor --yes`,
  flags: CHANGE_FLAGS,
  positional: WHICH_HOST,
  async run(flags, [id = ''], context) {
    // What edits settings is loaded only here: hosts run this program at every prompt.
    const { removeHooks } = await import('../../hook/change.ts')
    return removeHooks(chooseHost(id), flags, context)
  },
})
