import { defineCommand } from '../../command.ts'
import { chooseHost } from '../../hook/choose-host.ts'
import { INSTALL_FLAGS, WHICH_HOST } from '../../hook/change-flags.ts'

export default defineCommand({
  name: 'install',
  brief: 'Put the hooks into the settings of a host',
  help: `Shows what would change in the user's own settings file of the host; with --yes
it is written, and the file as it was is kept beside it. Comments, layout and
the hooks of others stay as they are. Doing it twice changes nothing.

With --enforce the hook may also stop what is built into the host (its shell,
its editor, its file tools) before it runs; docs/hooks.md says what each host
can do.

  fairlead hook install cursor
  fairlead hook install cursor --yes
  fairlead hook install cursor --enforce --pack strict --yes`,
  flags: INSTALL_FLAGS,
  positional: WHICH_HOST,
  async run(flags, [id = ''], context) {
    // What edits settings is loaded only here: hosts run this program at every prompt.
    const { installHooks } = await import('../../hook/change.ts')
    return installHooks(chooseHost(id), flags, context)
  },
})
