import { TASK_NAMES } from '../../../model/task.ts'
import { defineCommand } from '../../command.ts'

export default defineCommand({
  name: 'evaluate',
  brief: 'Measure a model on labelled rows, beside floors',
  help: `The model alone, without rules around it: for the whole guard see bench run. Per
set and surface: recall, precision, false positives with a 95 % interval, time
per item; beside them what keywords, a linear model over words, flagging all and
flagging none come to.

  fairlead model evaluate --task instruction --data rows.jsonl
  fairlead model evaluate --weights my-weights --data rows.jsonl --json

Figures on sets that the training saw flatter; model card says which those are.`,
  flags: {
    task: { kind: 'choice', brief: 'What for', choices: TASK_NAMES, default: 'instruction' },
    weights: { kind: 'string', brief: 'Folder of weights instead of the shipped ones', placeholder: 'DIR' },
    data: { kind: 'string', brief: 'Rows as JSON lines; more files may follow', placeholder: 'FILE' },
    scores: { kind: 'string', brief: 'Write id, score, flagged, by of every row', placeholder: 'FILE' },
    json: { kind: 'boolean', brief: 'Print the result as JSON' },
  },
  positional: { placeholder: 'FILE', brief: 'More files of rows', minimum: 0 },
  async run(flags, more, context) {
    const { evaluateModel } = await import('../../model/evaluate.ts')
    return evaluateModel(flags, more, context)
  },
})
