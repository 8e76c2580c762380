import { defineCommand } from '../command.ts'

export default defineCommand({
  name: 'init',
  brief: 'Set Fairlead up: guards, a scan in CI, a hook, a baseline',
  help: `Looks at this machine and this folder, proposes what could be set up, and does
what you say yes to. Files that are there are never overwritten. Without a
terminal it writes nothing and prints the commands.

  fairlead init
  fairlead init --yes        all of it, without asking`,
  flags: {
    home: { kind: 'string', placeholder: 'DIR', brief: 'Home folder of the user (default: yours)' },
    yes: { kind: 'boolean', short: 'y', brief: 'Do all of it without asking' },
  },
  async run(flags, _args, context) {
    const { init } = await import('../init/run.ts')
    return init(flags, context)
  },
})
