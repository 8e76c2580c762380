import { defineCommand } from '../../command.ts'
import { ANSWER_FLAGS, giveAnswer, QUESTION } from './answer.ts'

export default defineCommand({
  name: 'allow',
  brief: 'Allow one call, exactly as it was shown, once',
  help: `The yes holds for the same server, tool, arguments and definition, for one call,
and ten minutes. A call that waits goes on; one that was refused passes when the
agent makes it again. A no can be turned into a yes, as long as it stands.

  fairlead approve list
  fairlead approve allow 3f2a

Exit code: 0; 1 if it cannot be answered any more; 2 if there is no such
question; 3 if there never was a guard.`,
  flags: ANSWER_FLAGS,
  positional: QUESTION,
  run: (flags, args, context) => giveAnswer('allow', flags, args, context),
})
