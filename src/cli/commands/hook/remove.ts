import { defineCommand } from '../../command.ts'
import { removeHooks } from '../../hook/change.ts'
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
  run: (flags, [id = ''], context) => removeHooks(chooseHost(id), flags, context),
})
