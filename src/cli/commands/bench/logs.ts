import { defineCommand } from '../../command.ts'

export default defineCommand({
  name: 'logs',
  brief: 'Measure how well risk is read out of server logs',
  help: `Judges each log by itself: risky or not, and which of nine risks. Accuracy,
precision, recall; twin accuracy, which counts a pair only if the risky log and
its harmless twin are both judged rightly; per class and per generator; beside
them what 25 phrases, a linear model over words that never saw the generator,
flagging all and flagging none come to.

  fairlead dataset logs --pairs 200 --seed 7 --out logs.jsonl
  fairlead bench run logs --data logs.jsonl
  fairlead bench run logs --data logs.jsonl --leave-out
  fairlead bench run logs --data logs.jsonl --weights my-weights --json

Exit code: 0; 2 for a row that cannot be read; 3 if there is no row.`,
  flags: {
    data: { kind: 'string', brief: 'Rows as JSON lines; more files may follow', placeholder: 'FILE' },
    weights: { kind: 'string', brief: 'Weights instead of the shipped ones', placeholder: 'DIR' },
    leaveOut: { kind: 'boolean', brief: 'Train a model for each generator on all others' },
    own: {
      kind: 'number',
      brief: 'With --leave-out: pairs of ours to learn from too',
      placeholder: 'N',
      default: 1000,
    },
    also: { kind: 'string', brief: 'With --leave-out: rows to learn from too', placeholder: 'FILE' },
    seed: { kind: 'number', brief: 'With --leave-out: where chance begins', placeholder: 'N', default: 1 },
    scores: { kind: 'string', brief: 'Write id, score, flagged, by of every row', placeholder: 'FILE' },
    json: { kind: 'boolean', brief: 'Print the result as JSON' },
  },
  positional: { placeholder: 'FILE', brief: 'More files of rows', minimum: 0 },
  async run(flags, more, context) {
    const { runLogs } = await import('../../bench/logs.ts')
    return runLogs(flags, more, context)
  },
})
