import { defineCommand } from '../../command.ts'

export default defineCommand({
  name: 'show',
  brief: 'Tell one trial: what was read, done, stopped and changed',
  help: `  fairlead lab show lab-run 3f9a
  fairlead lab show lab-run 3f9a --json

The beginning of a key is enough where no other key begins so.`,
  flags: { json: { kind: 'boolean', brief: 'Print the record as JSON' } },
  positional: { placeholder: 'DIR KEY', brief: 'Folder of the campaign, and key', minimum: 2, maximum: 2 },
  async run(flags, [path = '', key = ''], context) {
    const { showTrial } = await import('../../lab/show.ts')
    return showTrial(path, key, flags.json, context)
  },
})
