import { join } from 'node:path'
import { fail } from '../../../core/error.ts'
import { defineCommand } from '../../command.ts'

export default defineCommand({
  name: 'components',
  brief: 'Write malicious MCP servers that do no harm, each with an honest twin',
  help: `Twelve categories of malicious servers, after "When MCP Servers Attack": made of
component seeds (metadata, configuration, initialisation, tools, resources,
prompts). Goals are placeholders, addresses those of documentation. Twins differ
only in the malicious component. Meant to be read by scanners, not to be run.

  fairlead dataset components --out servers --seed 7

writes servers/A1-01/malicious, servers/A1-01/benign and so on, and a list of
them, servers/index.jsonl.`,
  flags: {
    seed: { kind: 'number', brief: 'Where chance begins', placeholder: 'N', default: 1 },
    'per-category': { kind: 'number', brief: 'Pairs for each category', placeholder: 'N', default: 10 },
    out: { kind: 'string', brief: 'Folder for the servers', placeholder: 'DIR', default: 'servers' },
  },
  async run({ seed, out, 'per-category': perCategory }, _args, context) {
    if (!Number.isInteger(perCategory) || perCategory < 1 || perCategory > MOST)
      return fail('usage/bad-value', {
        what: '--per-category',
        value: String(perCategory),
        expected: `A whole number from 1 to ${MOST}`,
      })
    const { makeServers } = await import('../../../datasets/components/make-servers.ts')
    const { writeText } = await import('../../text-file.ts')
    const servers = makeServers(seed, perCategory)
    for (const { name, malicious, benign } of servers)
      for (const [side, files] of Object.entries({ malicious, benign }))
        for (const [path, text] of Object.entries(files))
          writeText(join(out, name, side, path), text, context)
    const rows = servers.map(({ name, category, subPattern }) =>
      JSON.stringify({ name, category, subPattern }),
    )
    writeText(join(out, 'index.jsonl'), `${rows.join('\n')}\n`, context)
    context.stdout.write(`${servers.length} malicious servers and their honest twins in ${out}\n`)
    return 0
  },
})

const MOST = 1000
