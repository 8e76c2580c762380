import { defineCommand } from '../../command.ts'
import { INPUT_FLAGS, PLAYER_FLAGS } from '../../riskcue/flags.ts'

export default defineCommand({
  name: 'riskcue',
  brief: 'Play MCP-RiskCue live against a language model',
  help: `Can a model tell from the log of a server that it is unsafe, and name the risk?
It plays queries with tools; each answer comes with a log drawn anew from a
pool, about half of them risky. Level 1: was a risk refused? Level 2: by its
name?

  fairlead bench run riskcue --endpoint http://127.0.0.1:11434/v1 --model NAME
  fairlead bench run riskcue --mode evaluate --model NAME --out riskcue-run
  fairlead bench run riskcue --queries 40          a script plays, to try it out

Three runs; means, with the deviation over the runs. A model enters the tables
only with all runs whole. Below it stands what a model that knows only words, or
flagging all logs or none, would give over the same logs. The folder has
run-N.jsonl, run-N.bad.jsonl, results.json and report.md; the same command again
goes on where it was broken off.

Exit code: 0; 4 if some queries could not be played.`,
  flags: {
    ...INPUT_FLAGS,
    ...PLAYER_FLAGS,
    runs: { kind: 'number', brief: 'How often the queries are played', placeholder: 'N', default: 3 },
    mode: {
      kind: 'choice',
      brief: 'Play and evaluate, only play, or only evaluate what was played',
      choices: ['full', 'histories', 'evaluate'],
      default: 'full',
    },
    out: { kind: 'string', brief: 'Folder of the runs', placeholder: 'DIR', default: 'riskcue-run' },
    weights: {
      kind: 'string',
      brief: 'Folder of log weights to stand beside it (none: the shipped ones)',
      placeholder: 'DIR',
    },
    'floor-logs': {
      kind: 'string',
      brief: 'File of logs to train the words-only model beside it (none: our own)',
      placeholder: 'FILE',
    },
    stdio: { kind: 'boolean', brief: 'Start every mock server as a process and speak MCP with it' },
    json: { kind: 'boolean', brief: 'Print the results as JSON' },
  },
  async run(flags, _args, context) {
    const { benchRiskcue } = await import('../../riskcue/bench.ts')
    return benchRiskcue(flags, context)
  },
})
