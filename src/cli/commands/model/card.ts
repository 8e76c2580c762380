import { TASK_NAMES } from '../../../model/task.ts'
import { defineCommand } from '../../command.ts'

export default defineCommand({
  name: 'card',
  brief: 'Print what a model was trained on, its figures and its limits, as Markdown',
  help: `  fairlead model card
  fairlead model card --task log-risk --weights my-weights > card.md`,
  flags: {
    task: { kind: 'choice', brief: 'What for', choices: TASK_NAMES, default: 'instruction' },
    weights: { kind: 'string', brief: 'Folder of weights instead of the shipped ones', placeholder: 'DIR' },
  },
  async run({ task, weights }, _args, context) {
    const { loadWeights } = await import('../../weights.ts')
    const { cardOf } = await import('../../../model/card.ts')
    context.stdout.write(cardOf(loadWeights(task, weights, context)))
    return 0
  },
})
