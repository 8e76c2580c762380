import { BY_FLAG } from '../../../dataset/queue-flags.ts'
import { defineCommand } from '../../../command.ts'

export default defineCommand({
  name: 'settle',
  brief: 'Decide what an item is where annotators contradict each other',
  help: `The decision holds, whatever annotators said; it stands in
FOLDER/labels/decided.jsonl with who made it.

  fairlead dataset annotate settle lab-texts 5cb9c8cb benign --by eve`,
  flags: { ...BY_FLAG, note: { kind: 'string', brief: 'Why', placeholder: 'TEXT' } },
  positional: {
    placeholder: 'FOLDER ID LABEL',
    brief: 'The dataset, the item and what it is',
    minimum: 3,
    maximum: 3,
  },
  async run({ by, note }, [path = '.', id = '', label = ''], context) {
    const { openDesk, say } = await import('../../../dataset/annotate.ts')
    const desk = openDesk(path, { seed: 1 }, context)
    const item = say(desk, { id, label, by: by ?? '', note }, true, context)
    context.stdout.write(`${item.id}\n`)
    return 0
  },
})
