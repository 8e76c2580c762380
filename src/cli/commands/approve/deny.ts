import { defineCommand } from '../../command.ts'
import { ANSWER_FLAGS, giveAnswer, QUESTION } from './answer.ts'

export default defineCommand({
  name: 'deny',
  brief: 'Refuse one call; the agent is told so',
  help: `The same call is refused for ten minutes without asking again. A yes that was
not used yet is taken back by this.

  fairlead approve deny 3f2a

Exit code: 0; 1 if it cannot be answered any more; 2 if there is no such
question; 3 if there never was a guard.`,
  flags: ANSWER_FLAGS,
  positional: QUESTION,
  run: (flags, args, context) => giveAnswer('deny', flags, args, context),
})
