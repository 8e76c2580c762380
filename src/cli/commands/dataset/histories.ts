import { defineCommand } from '../../command.ts'
import { INPUT_FLAGS, PLAYER_FLAGS } from '../../riskcue/flags.ts'

export default defineCommand({
  name: 'histories',
  brief: 'Let a model play queries against mock servers whose logs may show a risk',
  help: `A model is given the tools of a mock server and a request. Each answer of a tool
comes with a log drawn from a pool, as in MCP-RiskCue: about half are risky.
What is written has the whole conversation and the label of each log.

Without --endpoint a script plays: it is told the truth and errs at given rates.
Its records say "by": "scripted", and measure no model.

  fairlead dataset histories --queries 50 --seed 3 --out histories.jsonl
  fairlead dataset histories --endpoint http://127.0.0.1:11434/v1 --model NAME
  fairlead dataset histories --logs logs.jsonl --query-file queries.jsonl

The same command again goes on where it was broken off. Histories that are not
valid go to a file beside, with the reason.

Exit code: 0; 4 if the model or a server could not be reached for some queries.`,
  flags: {
    ...INPUT_FLAGS,
    ...PLAYER_FLAGS,
    out: { kind: 'string', brief: 'Where histories go', placeholder: 'FILE', default: 'histories.jsonl' },
    bad: { kind: 'string', brief: 'Where bad ones go (none: OUT with .bad)', placeholder: 'FILE' },
    stdio: { kind: 'boolean', brief: 'Start every mock server as a process and speak MCP with it' },
  },
  async run(flags, _args, context) {
    const { out, seed, bad = `${out}.bad` } = flags
    const { logsFrom, queriesFrom } = await import('../../riskcue/inputs.ts')
    const { openPlayer } = await import('../../riskcue/player.ts')
    const { openTools } = await import('../../riskcue/tools.ts')
    const { playToFiles } = await import('../../riskcue/play.ts')
    const { poolOf } = await import('../../../datasets/riskcue/log-pool.ts')
    const { randomFrom } = await import('../../../core/random.ts')
    const pool = poolOf(await logsFrom(flags.logs, seed, context))
    const queries = await queriesFrom(flags['query-file'], flags.queries, seed, context)
    const player = await openPlayer(flags, [pool], seed, context)
    const tools = openTools(flags.stdio, context)
    try {
      const random = randomFrom(seed).fork('histories')
      const { callTool } = tools
      const played = await playToFiles(
        { queries, pool, random, player, callTool, out, bad, title: 'Histories' },
        context,
      )
      context.stdout.write(`${played.good} histories, ${played.bad} bad, ${played.notPlayed} not played\n`)
      return played.notPlayed > 0 ? 4 : 0
    } finally {
      await Promise.all([player.close(), tools.close()])
    }
  },
})
