import { defineCommand } from '../../command.ts'
import { plain } from '../../../core/plain.ts'
import { WHICH } from './choose.ts'
import { decide, DECIDING_FLAGS, type Decision } from './decide.ts'
import { standingOf, STANDINGS } from './standing.ts'

export default defineCommand({
  name: 'approve',
  brief: 'Approve what waits, as you read it',
  help: `Approves what was named: a change that waits takes the place of what was
approved; what a check objected to may be used from now on; what was approved at
first use counts as approved by you. Checks no longer hold what you approved.

  fairlead pin diff                          read first
  fairlead pin approve files --hash 3f2a9c   exactly what diff showed
  fairlead pin approve files tool read       one thing, as it is now
  fairlead pin approve files                 all of a server, as it is now

A change that arrives while this runs is left waiting.

Exit code: 0; 1 if something moved meanwhile; 3 nothing is pinned.`,
  flags: DECIDING_FLAGS,
  positional: WHICH,
  run: (flags, args, context) => decide(APPROVAL, flags, args, context),
})

const APPROVAL: Decision = {
  verb: 'approve',
  done: 'approved',
  isDone: (pin) => standingOf(pin) === 'by-person',
  about: (pin) =>
    pin.candidate
      ? `the change of ${plain(pin.candidate.seenAt.slice(0, 16).replace('T', ' '))}`
      : `was: ${STANDINGS[standingOf(pin)]}`,
}
