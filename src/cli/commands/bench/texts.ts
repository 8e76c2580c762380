import { defineCommand } from '../../command.ts'

export default defineCommand({
  name: 'texts',
  brief: 'Measure detection in labelled texts',
  help: `Scores each row by itself, as the guard would see it on its surface. Per set and
surface: recall, precision, false positives with a 95 % interval, time per item;
beside them what 25 phrases, a linear model over words that never saw the set,
flagging all and flagging none come to. A row's set is its member set, or else
the folder and name of its file.

  fairlead bench run texts --data a/items.jsonl b/items.jsonl
  fairlead bench run texts --data a.jsonl b.jsonl --leave-out --judge both
  fairlead bench run texts --data rows.jsonl --scores scores.jsonl --json

Exit code: 0; 2 for a row that cannot be read; 3 if there is no row.`,
  flags: {
    data: { kind: 'string', brief: 'Rows as JSON lines; more files may follow', placeholder: 'FILE' },
    scores: { kind: 'string', brief: 'Write id, score, flagged, by of every row', placeholder: 'FILE' },
    judge: {
      kind: 'choice',
      brief: 'Who is measured (default: both, where there is a model)',
      choices: ['detectors', 'model', 'both'],
    },
    weights: { kind: 'string', brief: 'Weights instead of the shipped ones', placeholder: 'DIR' },
    leaveOut: { kind: 'boolean', brief: 'Train a model for each set on all others' },
    own: {
      kind: 'number',
      brief: 'With --leave-out: attacks of ours to learn from too',
      placeholder: 'N',
      default: 1000,
    },
    seed: { kind: 'number', brief: 'With --leave-out: where chance begins', placeholder: 'N', default: 1 },
    json: { kind: 'boolean', brief: 'Print the result as JSON' },
  },
  positional: { placeholder: 'FILE', brief: 'More files of rows', minimum: 0 },
  async run(flags, more, context) {
    const { runTexts } = await import('../../bench/texts.ts')
    return runTexts(flags, more, context)
  },
})
