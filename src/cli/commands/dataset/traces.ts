import { fail } from '../../../core/error.ts'
import { defineCommand } from '../../command.ts'

export default defineCommand({
  name: 'traces',
  brief: 'Write runs of agents, some of which obey what they read',
  help: `Recorded runs for bench run traces: what the user asked, the tools, each call
and its result. Honest agents carry values from mails, bills and pages into
calls all the time; others obey an order that somebody put into a result. Many
worlds of our own, several styles of agents, many wrappings of the orders. Half
of the worlds are for tuning (half: tune), the others to test on (half: held).

  fairlead dataset traces --seed 1 --count 1200 --out traces.jsonl
  fairlead dataset traces --tools tools.jsonl --goals items.jsonl

With --tools and --goals also runs with the tools, goals and requests of
AgentDojo's development files, which are read and not part of Fairlead.`,
  flags: {
    seed: { kind: 'number', brief: 'Where chance begins', placeholder: 'N', default: 1 },
    count: { kind: 'number', brief: 'Runs in our own worlds', placeholder: 'N', default: 1200 },
    half: { kind: 'choice', brief: 'Only the worlds of one half', choices: ['tune', 'held'] },
    'dojo-count': { kind: 'number', brief: 'Runs with them', placeholder: 'N', default: 600 },
    tools: { kind: 'string', brief: 'Tool descriptions of AgentDojo', placeholder: 'FILE' },
    goals: { kind: 'string', brief: 'Goals and requests of AgentDojo', placeholder: 'FILE' },
    out: { kind: 'string', brief: 'File for the rows', placeholder: 'FILE', default: 'traces.jsonl' },
  },
  async run({ seed, count, half, out, tools, goals, 'dojo-count': dojo }, _args, context) {
    if (count < 0 || count > MOST || !Number.isInteger(count))
      return fail('usage/bad-value', {
        what: '--count',
        value: String(count),
        expected: `A whole number from 0 to ${MOST}`,
      })
    if ((tools === undefined) !== (goals === undefined))
      return fail('usage/bad-value', {
        what: tools === undefined ? '--goals' : '--tools',
        value: 'given alone',
        expected: 'Give both --tools and --goals, or neither',
      })
    const { generateTraces } = await import('../../../datasets/traces/generate.ts')
    const { readText, writeText } = await import('../../text-file.ts')
    const made = generateTraces({ seed, count })
    if (tools !== undefined && goals !== undefined) {
      const { agentdojoWorlds } = await import('../../../datasets/traces/agentdojo.ts')
      const file = (path: string) => ({ file: path, text: readText(path, context) })
      const worlds = agentdojoWorlds(file(tools), file(goals))
      made.push(...generateTraces({ seed, count: dojo, worlds, prefix: 'dojo' }))
    }
    const rows = made.filter((row) => half === undefined || row.half === half)
    writeText(out, rows.map((row) => `${JSON.stringify(row)}\n`).join(''), context)
    context.stdout.write(`${rows.length} runs in ${out}\n`)
    return 0
  },
})

const MOST = 100_000
