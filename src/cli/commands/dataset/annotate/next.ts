import { BY_FLAG, QUEUE_FLAGS } from '../../../dataset/queue-flags.ts'
import { defineCommand } from '../../../command.ts'

export default defineCommand({
  name: 'next',
  brief: 'Show the next item that somebody has not labelled yet',
  help: `Items are drawn in an order that is the same for everybody: one of each kind of
row, then a second of each, and so on. With --scores those that a judge was
least sure of come first within their kind.

  fairlead dataset annotate next lab-texts --by ada
  fairlead dataset annotate next lab-texts --by ada --split test --json

Exit code: 0; 3 if nothing is left.`,
  flags: { ...QUEUE_FLAGS, ...BY_FLAG, json: { kind: 'boolean', brief: 'Print the item as JSON' } },
  positional: { placeholder: 'FOLDER', brief: 'The dataset', minimum: 1, maximum: 1 },
  async run({ by, json, ...queue }, [path = '.'], context) {
    const { openDesk, showNext } = await import('../../../dataset/annotate.ts')
    return showNext(openDesk(path, queue, context), by ?? '', json, context)
  },
})
