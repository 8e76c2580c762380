import { defineCommand } from '../../command.ts'

export default defineCommand({
  name: 'queries',
  brief: 'Write requests that need the tools of the mock servers',
  help: `Fifty for each of the 243 servers, as JSON lines {server_path, query}. The same
seed gives the same bytes.

  fairlead dataset queries --seed 7 --out queries.jsonl
  fairlead dataset queries --seed 7 --server TrainTimes --per-server 5`,
  flags: {
    seed: { kind: 'number', brief: 'Where chance begins', placeholder: 'N', default: 1 },
    server: { kind: 'string', brief: 'Only for this server', placeholder: 'NAME' },
    'per-server': { kind: 'number', brief: 'How many for each server', placeholder: 'N', default: 50 },
    out: { kind: 'string', brief: 'The file to write instead of standard output', placeholder: 'FILE' },
  },
  async run({ seed, server, out, 'per-server': perServer }, _args, context) {
    const { SERVERS, findServer } = await import('../../../datasets/servers/all-servers.ts')
    const { makeQueries } = await import('../../../datasets/servers/queries/make-queries.ts')
    const servers = server === undefined ? SERVERS : [findServer(server)]
    const queries = makeQueries(servers, seed, Math.min(perServer, MOST_PER_SERVER))
    const lines = Array.from(
      queries,
      (query) => `${JSON.stringify(query)}
`,
    )
    if (out === undefined) {
      const { writeAll } = await import('../../output.ts')
      await writeAll(context.stdout, lines)
    } else {
      const { writeText } = await import('../../text-file.ts')
      writeText(out, lines.join(''), context)
    }
    return 0
  },
})

// More than a server of one tool has to offer.
const MOST_PER_SERVER = 500
