import { BY_FLAG, QUEUE_FLAGS } from '../../../dataset/queue-flags.ts'
import { defineCommand } from '../../../command.ts'

export default defineCommand({
  name: 'work',
  brief: 'Label item by item on a terminal',
  help: `Shows an item and waits for a line: a label or its first letter, and a note if
there is one. An empty line shows it again, q stops. What was labelled is on the
disk before the next item is shown.

  fairlead dataset annotate work lab-texts --by ada
  fairlead dataset annotate work lab-texts --by ada --scores scores.jsonl`,
  flags: { ...QUEUE_FLAGS, ...BY_FLAG },
  positional: { placeholder: 'FOLDER', brief: 'The dataset', minimum: 1, maximum: 1 },
  async run({ by, ...queue }, [path = '.'], context) {
    const { workThrough } = await import('../../../dataset/work.ts')
    return workThrough(path, queue, by ?? '', process.stdin, context)
  },
})
