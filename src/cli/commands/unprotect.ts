import { defineCommand } from '../command.ts'
import { PROTECT_FLAGS, WHICH_HOSTS } from './protect/flags.ts'

export default defineCommand({
  name: 'unprotect',
  brief: 'Take the guard out again',
  help: `Gives back the files that fairlead protect changed: byte by byte as they were,
where nobody changed them since; else only the guards are taken out, and all
that was changed since stays.

  fairlead unprotect
  fairlead unprotect cursor --dry-run
  fairlead unprotect --file ./mcp.json --yes`,
  flags: PROTECT_FLAGS,
  positional: WHICH_HOSTS,
  async run(flags, hosts, context) {
    const { unprotect } = await import('./protect/run.ts')
    return unprotect(hosts, flags, context)
  },
})
