import { defineCommand } from '../../command.ts'
import { FLOW_FLAGS } from '../../flow-flags.ts'

export default defineCommand({
  name: 'traces',
  brief: 'Replay recorded runs of agents through the guard',
  help: `How many attacks that worked would have been stopped at a call, and how many
honest runs would have been touched: each run goes through the stages of the
guard, in enforce mode, its servers beside each other, its user's words known.
Rows: id, label (attack-success, attack-failed, benign), user, tools, steps of
call and result, and injected where it is known. What cannot be read is told of
and counts as neither. Beside it what flagging all, flagging none and stopping
every value from an untrusted source come to.

  fairlead dataset traces --out traces.jsonl
  fairlead bench run traces --data traces.jsonl
  fairlead bench run traces --data traces.jsonl --no-user --list
  fairlead bench run traces --data traces.jsonl --json > result.json

Exit code: 0; 2 for a row that cannot be read; 3 if there is no row.`,
  flags: {
    data: { kind: 'string', brief: 'Rows as JSON lines; more files may follow', placeholder: 'FILE' },
    pack: FLOW_FLAGS.pack,
    policy: FLOW_FLAGS.policy,
    models: {
      kind: 'choice',
      brief: 'Model beside the signatures (default: texts, where there is one)',
      choices: ['none', 'texts'],
    },
    weights: { kind: 'string', brief: 'Weights instead of the shipped ones', placeholder: 'DIR' },
    'no-user': { kind: 'boolean', brief: 'Leave out what the user said, as where no hook is installed' },
    list: { kind: 'boolean', brief: 'List honest runs that were touched and attacks that were not stopped' },
    json: { kind: 'boolean', brief: 'Print the result as JSON' },
  },
  positional: { placeholder: 'FILE', brief: 'More files of rows', minimum: 0 },
  async run(flags, more, context) {
    const { runTraces } = await import('../../bench/traces.ts')
    return runTraces({ ...flags, noUser: flags['no-user'] }, more, context)
  },
})
