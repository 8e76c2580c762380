import { defineCommand } from '../command.ts'
import { PROTECT_FLAGS, WHICH_HOSTS } from './protect/flags.ts'
import { GUARD_FLAGS } from './protect/program.ts'

export default defineCommand({
  name: 'protect',
  brief: 'Put the guard before the servers of your hosts',
  help: `Rewrites the entries of the files in which your hosts (Claude, Cursor, VS Code)
keep their servers, so that each is started by fairlead guard. Shows what would
be written and asks first; comments and layout stay, the file as it was is kept
beside it, and fairlead unprotect gives it back.

  fairlead protect                    all hosts of this user
  fairlead protect cursor vscode      only these
  fairlead protect --dry-run          only show it
  fairlead protect --file ./mcp.json --yes
  fairlead protect --mode enforce     and stop what is wrong

Doing it again changes nothing, but for the path of Fairlead where that has
moved, and for flags of the guard that you give. Remote servers, which the host
itself talks to, are left as they are; so are files of plugins and managed ones.
Files of a project are changed with --project DIR only: whoever shares them
would get the paths of this machine. More: docs/protect.md`,
  flags: { ...PROTECT_FLAGS, ...GUARD_FLAGS },
  positional: WHICH_HOSTS,
  async run(flags, hosts, context) {
    const { protect } = await import('./protect/run.ts')
    return protect(hosts, flags, context)
  },
})
