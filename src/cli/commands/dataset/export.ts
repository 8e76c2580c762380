import { defineCommand } from '../../command.ts'
import { PLAYER_FLAGS } from '../../riskcue/flags.ts'

export default defineCommand({
  name: 'export',
  brief: 'Turn histories into rows to train on: supervised, preference, GRPO',
  help: `In four steps: cut each history at its first risk and pair a good next reply
with a bad one (curate); split, and give each side logs of its own (re-inject);
write rows (format); hold them to every rule (check). If a rule is broken
nothing is written.

  fairlead dataset export --histories played.jsonl --logs logs.jsonl --out rows

writes to the folder:
  curated.jsonl                     after the first step; --curated begins here
  train.jsonl test.jsonl            rows in the shape of the paper
  train-logs.json test-logs.json    which side has which logs
  train.sft.jsonl train.preference.jsonl train.grpo.jsonl, and the same of test

Logs are split by generator, so that no way of writing is on both sides; with
--test-logs the two files are taken as they are. Safe cases that the model
refused are asked for again, of a script if no --endpoint is given.

Exit code: 0; 1 if a rule is broken.`,
  flags: {
    ...PLAYER_FLAGS,
    histories: {
      kind: 'string',
      brief: 'File of histories',
      placeholder: 'FILE',
      default: 'histories.jsonl',
    },
    curated: { kind: 'string', brief: 'File of curated rows, to begin with those', placeholder: 'FILE' },
    logs: { kind: 'string', brief: 'File of labelled logs (none: our own are made)', placeholder: 'FILE' },
    'test-logs': { kind: 'string', brief: 'File of logs for the test side', placeholder: 'FILE' },
    out: { kind: 'string', brief: 'Where rows go', placeholder: 'DIR', default: 'riskcue-rows' },
    seed: { kind: 'number', brief: 'Where chance begins', placeholder: 'N', default: 42 },
    'test-percent': {
      kind: 'number',
      brief: 'Rows held back for test, in percent',
      placeholder: 'N',
      default: 10,
    },
    'most-train': { kind: 'number', brief: 'Rows of one server for training', placeholder: 'N', default: 10 },
    'most-test': { kind: 'number', brief: 'Rows of one server for test', placeholder: 'N', default: 2 },
  },
  async run(flags, _args, context) {
    const { makeRows } = await import('../../riskcue/make-rows.ts')
    return makeRows(flags, context)
  },
})
