import { fail } from '../../../core/error.ts'
import { defineCommand } from '../../command.ts'
import { PLAYER_FLAGS } from '../../riskcue/flags.ts'

export default defineCommand({
  name: 'export',
  brief: 'Turn histories or campaigns of the lab into rows to train on',
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

With --from-lab rows are made of what trials recorded: texts that agents were
given, hostile where a lure stands in them; whole runs, each call with why it
was made; good runs under attack; pairs of a good and a bad step; or prompts
that dataset reward judges by the world's state. Split by attack and
environment, and no wording of an attacker stands on both sides. docs/lab-
data.md says more.

  fairlead dataset export --from-lab campaign --as texts --out lab-texts
  fairlead dataset export --from-lab one,two --as traces --out lab-traces
  fairlead bench run texts --data lab-texts/test.jsonl

Exit code: 0; 1 if a rule is broken; 3 if there is nothing to make rows of.`,
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
    'from-lab': { kind: 'string', brief: 'Campaigns of the lab, with commas', placeholder: 'DIR' },
    as: {
      kind: 'choice',
      brief: 'With --from-lab: what to make',
      choices: ['texts', 'traces', 'sft', 'preference', 'grpo'],
      default: 'texts',
    },
    out: {
      kind: 'string',
      brief: 'Where rows go (none: riskcue-rows, or lab-rows)',
      placeholder: 'DIR',
    },
    seed: { kind: 'number', brief: 'Where chance begins', placeholder: 'N', default: 42 },
    'test-percent': {
      kind: 'number',
      brief: 'Held back for test: rows (none: 10), or attacks and environments (none: 30)',
      placeholder: 'N',
    },
    'most-train': { kind: 'number', brief: 'Rows of one server for training', placeholder: 'N', default: 10 },
    'most-test': { kind: 'number', brief: 'Rows of one server for test', placeholder: 'N', default: 2 },
  },
  async run(flags, _args, context) {
    const { 'from-lab': from, out, seed, 'test-percent': percent } = flags
    if (percent !== undefined && (!Number.isInteger(percent) || percent < 0 || percent > 90))
      fail('usage/bad-value', { what: '--test-percent', value: String(percent), expected: '0 to 90' })
    if (from !== undefined) {
      const { exportFromLab } = await import('../../dataset/from-lab.ts')
      const as = flags.as as 'texts'
      return exportFromLab({ from, as, seed, out: out ?? 'lab-rows', testPercent: percent ?? 30 }, context)
    }
    const { makeRows } = await import('../../riskcue/make-rows.ts')
    return makeRows({ ...flags, out: out ?? 'riskcue-rows', 'test-percent': percent ?? 10 }, context)
  },
})
