import { HOOKED_HOSTS } from '../../hosts/hooked.ts'
import type { HookedHost as Host } from '../../hosts/host.ts'
import { defineCommand, defineCommandGroup, type AnyCommand } from '../command.ts'
import { NORM_FLAGS } from '../hook/norm-flags.ts'
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
  fairlead hook install claude-code --enforce --yes
  fairlead hook remove claude-code --yes

With --enforce the hook also judges the host's own tools before they run, by the
norms that hold for calls of servers, and tells the host to ask or to deny.

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
input: see fairlead hook install. In audit mode nothing it does can stop the
host; in enforce mode it answers, before a built-in tool runs, whether it may.`,
    flags: {
      event: { kind: 'string', placeholder: 'NAME', brief: 'The event, where the payload does not name it' },
      'from-hook': { kind: 'boolean', brief: 'Marks the entry as ours' },
      mode: {
        kind: 'choice',
        choices: ['audit', 'enforce'],
        default: 'audit',
        brief: 'Whether it may stop a tool of the host',
      },
      ...NORM_FLAGS,
      state: STATE_FLAG,
      trajectory: TRAJECTORY_FLAG,
    },
    run: (flags, _args, context) => take(host, flags, process.stdin, context),
  })
}
