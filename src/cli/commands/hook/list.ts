import { HOOKED_HOSTS } from '../../../hosts/hooked.ts'
import { defineCommand } from '../../command.ts'
import { writeAll } from '../../output.ts'
import { cell } from '../../../core/plain.ts'

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
  async run(flags, _args, context) {
    const { hookState } = await import('../../hook/change.ts')
    const lines = HOOKED_HOSTS.map((host) => {
      const state = hookState(host, flags.home, context)
      return flags.json
        ? `${JSON.stringify({ id: host.id, title: host.title, state })}\n`
        : `${cell(host.id, 13)} ${state}\n`
    })
    await writeAll(context.stdout, lines)
    return 0
  },
})
