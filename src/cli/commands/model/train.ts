import { TASK_NAMES } from '../../../model/task.ts'
import { defineCommand } from '../../command.ts'

export default defineCommand({
  name: 'train',
  brief: 'Train a model on labelled rows',
  help: `Rows are JSON lines: for instruction id, surface, label, text, and if known set,
group, licence, from and to (the range of the hostile sentence); for log-risk
those of dataset logs. Rows of one group are variants of one thing and are kept
together.

  fairlead model train --task instruction --data a.jsonl b.jsonl --out mine
  fairlead model train --task log-risk --data logs.jsonl --out my-weights

Exit code: 0; 2 for a row that cannot be used, or too few of them.`,
  flags: {
    task: { kind: 'choice', brief: 'What for', choices: TASK_NAMES, default: 'instruction' },
    data: { kind: 'string', brief: 'Rows as JSON lines; more files may follow', placeholder: 'FILE' },
    seed: { kind: 'number', brief: 'Where chance begins', placeholder: 'N', default: 1 },
    out: { kind: 'string', brief: 'Folder for the weights', placeholder: 'DIR', default: 'my-weights' },
  },
  positional: { placeholder: 'FILE', brief: 'More files of rows', minimum: 0 },
  async run(flags, more, context) {
    const { trainModel } = await import('../../model/train.ts')
    return trainModel(flags, more, context)
  },
})
