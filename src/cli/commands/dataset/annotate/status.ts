import { LEAST_FLAG } from '../../../dataset/queue-flags.ts'
import { defineCommand } from '../../../command.ts'

export default defineCommand({
  name: 'status',
  brief: 'How much is labelled, who agrees with whom, and what is contradicted',
  help: `Cohen's kappa between two annotators each; Fleiss' kappa on items that all of
three or more have labelled; Krippendorff's alpha on all that two or more have;
each with its number of items. Who is unsure of an item has not labelled it.
Also how settled labels go with those that the lab gave.

  fairlead dataset annotate status lab-texts
  fairlead dataset annotate status lab-texts --json`,
  flags: { ...LEAST_FLAG, json: { kind: 'boolean', brief: 'Print all of it as JSON' } },
  positional: { placeholder: 'FOLDER', brief: 'The dataset', minimum: 1, maximum: 1 },
  async run({ least, json }, [path = '.'], context) {
    const { openDesk } = await import('../../../dataset/annotate.ts')
    const { showStatus } = await import('../../../dataset/status.ts')
    return showStatus(openDesk(path, { seed: 1 }, context), least, json, context)
  },
})
