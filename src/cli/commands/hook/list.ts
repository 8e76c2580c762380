import { HOSTS } from '../../../hosts/index.ts'
import { defineCommand } from '../../command.ts'
import { hookState } from '../../hook/change.ts'
import { cell } from '../../plain.ts'

export default defineCommand({
  name: 'list',
  brief: 'Hosts that have hooks, and whether ours are in',
  help: `One line for each host: its name here, and whether its settings hold the hooks.

  fairlead hook list
  fairlead hook list --json`,
  flags: {
    json: { kind: 'boolean', brief: 'One JSON object per line' },
    home: { kind: 'string', placeholder: 'DIR', brief: 'Home folder of the user (default: yours)' },
  },
  run(flags, _args, context) {
    for (const host of HOSTS) {
      const state = hookState(host, flags.home, context)
      context.stdout.write(
        flags.json
          ? `${JSON.stringify({ id: host.id, title: host.title, state })}\n`
          : `${cell(host.id, 13)} ${state}\n`,
      )
    }
    return 0
  },
})
