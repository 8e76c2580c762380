import type { MockServer } from '../../../datasets/servers/mock-server.ts'
import type { ServedServer } from '../../../datasets/servers/served.ts'
import { fail } from '../../../core/error.ts'
import { defineCommand } from '../../command.ts'
import { writeAll } from '../../output.ts'

export default defineCommand({
  name: 'servers',
  brief: 'List, describe or start the 243 mock MCP servers',
  help: `243 servers in 32 domains, 452 tools. What they answer is made up from server,
tool and arguments, so the same call always has the same answer.

  fairlead dataset servers                                    list them
  fairlead dataset servers --describe > servers.json          describe them
  fairlead dataset servers --serve Weather/CityForecast       start one on stdio
  fairlead dataset servers --serve TrainTimes,HotelSearch     several as one

With --misleading it is 50 servers that are always wrong, and 49 that offer one
tool in four variants that praise themselves more or less.`,
  flags: {
    describe: { kind: 'boolean', brief: 'Signatures and descriptions of the tools, as JSON' },
    format: { kind: 'choice', brief: 'With --describe', choices: ['json', 'jsonl'], default: 'json' },
    serve: { kind: 'string', brief: 'Start this one over stdio', placeholder: 'NAME[,NAME]' },
    misleading: { kind: 'boolean', brief: 'The misleading servers instead' },
  },
  async run({ describe, format, serve, misleading }, _args, { stdout }) {
    if (serve !== undefined) {
      const served = misleading ? await misleadingServer(serve) : await ordinaryServers(serve.split(','))
      const { serveOverStdio } = await import('../../../datasets/servers/serve.ts')
      await serveOverStdio(served)
      return 0
    }
    if (misleading) {
      const all = await misleadingServers()
      await writeAll(stdout, describe ? describedLines(all, format) : all.map(listedLine))
      return 0
    }
    const { SERVERS } = await import('../../../datasets/servers/all-servers.ts')
    const { describeServers } = await import('../../../datasets/servers/describe.ts')
    const descriptors = Object.entries(describeServers(SERVERS))
    await writeAll(stdout, describe ? written(descriptors, format) : SERVERS.map(serverLine))
    return 0
  },
})

async function ordinaryServers(names: readonly string[]): Promise<ServedServer> {
  const { findServer } = await import('../../../datasets/servers/all-servers.ts')
  const { servedTogether } = await import('../../../datasets/servers/served.ts')
  return servedTogether(names.map((name) => findServer(name.trim())))
}

async function misleadingServer(name: string): Promise<ServedServer> {
  const all = await misleadingServers()
  const found = all.find((one) => one.name.toLowerCase() === name.toLowerCase())
  const expected = 'List them: fairlead dataset servers --misleading'
  return found ?? fail('usage/unknown-name', { what: 'misleading server', name, expected })
}

async function misleadingServers(): Promise<ServedServer[]> {
  const { POLLUTERS, polluterAsServed } = await import('../../../datasets/servers/misleading/pollution.ts')
  const { SELECTIONS, selectionAsServed } = await import('../../../datasets/servers/misleading/selection.ts')
  return [...POLLUTERS.map(polluterAsServed), ...SELECTIONS.map(selectionAsServed)]
}

function describedLines(servers: readonly ServedServer[], format: string): Iterable<string> {
  const entries = servers.map(({ name, tools }): [string, unknown] => [
    name,
    tools.map((tool) => ({ name: tool.name, description: tool.description, inputSchema: tool.inputSchema })),
  ])
  return written(entries, format)
}

function written(entries: readonly (readonly [string, unknown])[], format: string): Iterable<string> {
  if (format === 'json') return [`${JSON.stringify(Object.fromEntries(entries), null, 2)}\n`]
  return entries.map(([server_path, tools]) => `${JSON.stringify({ server_path, tools })}\n`)
}

const WIDTH = 36

function serverLine({ path, purpose, tools }: MockServer): string {
  return `${path.padEnd(WIDTH)} ${purpose}: ${tools.map(({ name }) => name).join(', ')}\n`
}

function listedLine({ name, tools }: ServedServer): string {
  return `${name.padEnd(WIDTH)} ${tools.map((tool) => tool.name).join(', ')}\n`
}
