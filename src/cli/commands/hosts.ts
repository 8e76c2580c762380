import { findServers } from '../../hosts/find-servers.ts'
import { coloursFor } from '../colour.ts'
import { defineCommand } from '../command.ts'
import { writeAll } from '../output.ts'
import { MACHINE_FLAGS } from '../scan/flags.ts'
import { machineOf } from '../scan/machine.ts'
import { columnsOf } from '../wrap.ts'
import { hostLines } from './hosts/print.ts'
import { hostsJson } from './hosts/json.ts'

export default defineCommand({
  name: 'hosts',
  brief: 'List the MCP servers that the hosts on this machine would run',
  help: `Looks where each host keeps its servers, for the user, the system, and every
project that a host remembers, and says what becomes of each: on, off,
overridden, or waiting for your approval. Only reads; starts nothing; asks no
network.

  fairlead hosts
  fairlead hosts --all                       files without servers too
  fairlead hosts --project ~/app
  fairlead hosts --home /mnt/backup/ann    a home from elsewhere
  fairlead hosts --root /mnt/c --os win32    another disk, or Windows from WSL

With --home or --root nothing of this machine is read: links that lead out are
not followed, variables of this shell do not count.

A file that cannot be read is shown with its line, and is not counted as clean.
Where each host looks, and who says so: docs/hosts.md

Exit code: 0; 3 if no host has a server.`,
  flags: {
    all: { kind: 'boolean', brief: 'Files without servers and project folders too' },
    json: { kind: 'boolean', brief: 'Print JSON' },
    ...MACHINE_FLAGS,
  },
  async run(flags, _args, context) {
    const machine = machineOf(flags, context)
    const found = findServers(machine)
    const lines = flags.json
      ? [`${JSON.stringify(hostsJson(found), null, 2)}\n`]
      : hostLines(found, machine, {
          isAll: flags.all,
          columns: columnsOf(context),
          colours: coloursFor(context),
        })
    await writeAll(context.stdout, lines)
    return found.entries.length > 0 ? 0 : 3
  },
})
