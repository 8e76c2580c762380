import { HOOKED_HOSTS } from '../../hosts/hooked.ts'
import type { HookedHost as Host } from '../../hosts/host.ts'
import { defineCommand, defineCommandGroup, type AnyCommand } from '../command.ts'
import { take } from '../hook/take.ts'
import { STATE_FLAG } from '../state-dir.ts'
import { TRAJECTORY_FLAG } from '../trajectory.ts'
import install from './hook/install.ts'
import list from './hook/list.ts'
import remove from './hook/remove.ts'

export default defineCommandGroup({
  name: 'hook',
  brief: 'Let hosts tell the guard what the user asked for',
  help: `A guard sees what an agent does, not what its user asked for. Hosts with hooks
can tell it: prompts and built-in tools then go into the same memory, and a
transfer that was asked for is known from one that a web page ordered.

  fairlead hook list                     which hosts have the hooks
  fairlead hook install claude-code      show what would change
  fairlead hook install claude-code --yes
  fairlead hook remove claude-code --yes

The memory forgets after a day. The record (fairlead log) keeps the beginning of
each prompt, as of any message; secrets are taken out first. docs/hooks.md says
what each host tells.`,
  routes: [list, install, remove, ...HOOKED_HOSTS.map(hostCommand)],
})

function hostCommand(host: Host): AnyCommand {
  return defineCommand({
    name: host.id,
    brief: `What ${host.title} runs`,
    help: `${host.title} runs this itself, with the event on standard
input: see fairlead hook install. Nothing it does can stop the host.`,
    flags: {
      event: { kind: 'string', placeholder: 'NAME', brief: 'The event, where the payload does not name it' },
      'from-hook': { kind: 'boolean', brief: 'Marks the entry as ours' },
      state: STATE_FLAG,
      trajectory: TRAJECTORY_FLAG,
    },
    run: (flags, _args, context) => take(host, flags, process.stdin, context),
  })
}
