import { BY_FLAG } from '../../../dataset/queue-flags.ts'
import { defineCommand } from '../../../command.ts'

export default defineCommand({
  name: 'label',
  brief: 'Say what an item is',
  help: `Adds a line to FOLDER/labels/NAME.jsonl. Who labels an item again has changed
their mind: the last line counts. The beginning of an id is enough.

  fairlead dataset annotate label lab-texts 5cb9c8cb hostile --by ada
  fairlead dataset annotate label lab-texts 5cb9c8cb unsure --by ada --note half`,
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
    const item = say(desk, { id, label, by: by ?? '', note }, false, context)
    context.stdout.write(`${item.id}\n`)
    return 0
  },
})
