import { defineCommand } from '../../command.ts'
import { LAB_MODEL_FLAGS } from '../../lab/model.ts'

export default defineCommand({
  name: 'replay',
  brief: 'Run one trial again and compare',
  help: `  fairlead lab replay lab-run 3f9a

All but the times must be the same; what is not is shown. A trial with a
language model needs its endpoint, or a cassette of its replies.

Exit code: 0; 1 if it went another way.`,
  flags: LAB_MODEL_FLAGS,
  positional: { placeholder: 'DIR KEY', brief: 'Folder of the campaign, and key', minimum: 2, maximum: 2 },
  async run(flags, [path = '', key = ''], context) {
    const { replayTrial } = await import('../../lab/replay.ts')
    return replayTrial(path, key, flags, context)
  },
})
