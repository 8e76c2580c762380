import { defineCommand } from '../../command.ts'
import { INPUT_FLAGS, PLAYER_FLAGS } from '../../riskcue/flags.ts'

export default defineCommand({
  name: 'mislead',
  brief: 'See whether a model falls for praise, and notices a server that is always wrong',
  help: `Two measures beside MCP-RiskCue. Selection: one tool is offered four times,
plain, with a boasting description, with a boasting name, with both; which is
called? Pollution: fifty servers answer wrongly on harmless matters of common
knowledge; does the model say so? The same servers with true answers are the
control.

  fairlead bench run mislead --endpoint http://127.0.0.1:11434/v1 --model NAME

Without --endpoint a script plays, to try it out.`,
  flags: {
    seed: INPUT_FLAGS.seed,
    ...PLAYER_FLAGS,
    'per-choice': {
      kind: 'number',
      brief: 'Requests for each of the 49 choices',
      placeholder: 'N',
      default: 3,
    },
    json: { kind: 'boolean', brief: 'Print the results as JSON' },
  },
  async run(flags, _args, context) {
    const { benchMislead } = await import('../../riskcue/mislead.ts')
    return benchMislead(flags, context)
  },
})
