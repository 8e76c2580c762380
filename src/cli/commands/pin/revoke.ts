import { defineCommand } from '../../command.ts'
import { WHICH } from './choose.ts'
import { decide, DECIDING_FLAGS, type Decision } from './decide.ts'
import { standingOf, STANDINGS } from './standing.ts'

export default defineCommand({
  name: 'revoke',
  brief: 'Take an approval back',
  help: `Takes approvals back, whoever gave them. A guard in enforce mode then refuses
every use of the thing until it is approved again.

  fairlead pin revoke files tool delete_file
  fairlead pin revoke files

Exit code: 0; 1 if something moved meanwhile; 3 nothing is pinned.`,
  flags: DECIDING_FLAGS,
  positional: WHICH,
  run: (flags, args, context) => decide(REVOCATION, flags, args, context),
})

const REVOCATION: Decision = {
  verb: 'revoke',
  done: 'revoked',
  isDone: (pin) => pin.state === 'revoked',
  about: (pin) => `was: ${STANDINGS[standingOf(pin)]}`,
}
