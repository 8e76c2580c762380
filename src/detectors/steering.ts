import { concreteIn, withoutConcrete } from './concrete.ts'
import {
  ACCOUNT,
  AS_EXAMPLE,
  CODED,
  COMMANDS,
  FILE_ACTS,
  FIXES,
  FOLLOWED,
  GIVES,
  HOST_TOOLS,
  IN_SHELL,
  INSTEAD_OF_THE_USER,
  LATER,
  LEAVES_OUT,
  OF_THE_AGENT,
  OF_THE_HOST,
  OF_THE_TASK,
  ORDERS,
  OTHER_SERVERS,
  PHONE,
  PLACES,
  PRAISES,
  PREFERS,
  QUOTED,
  RIGHTS,
  RUN,
  SWITCHED_OFF,
  UNSEEN,
  VERBATIM,
  WATCHES,
  WHOLE_TALK,
} from './steering-marks.ts'

export type Steering =
  | 'host-tool'
  | 'aimed'
  | 'fixed'
  | 'talk'
  | 'agent'
  | 'servers'
  | 'preferred'
  | 'praised'
  | 'left-out'
  | 'unseen'
  | 'coded'
  | 'lasting'

/** Does it go on with what the sentence before it wanted? */
export const goesOn = (sentence: string): boolean => GOES_ON.test(sentence)

const GOES_ON =
  /^(?:then|after that|afterwards|next|finally|go on|put |give |do (?:it|so|this)|it takes the same|stay |and )/i

/**
 * How a sentence of a definition works on its reader, where it says nothing of what the tool does or takes: it has the
 * host's tools used, goes to an address, wants the talk handed over, the tool preferred, a step of the task left out.
 */
export function steeringOf(sentence: string, isParameter = false): Steering | undefined {
  const low = sentence.toLowerCase().replaceAll('’', "'")
  if (!isParameter && PRAISES.test(low)) return 'praised'
  if (PREFERS.test(low)) return 'preferred'
  if (LEAVES_OUT.test(low) && OF_THE_TASK.test(low) && !KEEPS.test(low)) return 'left-out'
  if (UNSEEN.test(low)) return 'unseen'
  if (CODED.test(low) && FOLLOWED.test(low)) return 'coded'
  if (INSTEAD_OF_THE_USER.test(low)) return 'fixed'
  if (HOST_TOOLS.test(sentence) || OF_THE_HOST.test(low)) return 'host-tool'
  if (IN_SHELL.test(low) && RUN.test(low) && QUOTED.test(sentence)) return 'host-tool'
  if (OF_THE_AGENT.test(low)) return 'agent'
  if (WHOLE_TALK.test(low) && (isParameter ? ALL_OF_IT.test(low) : GIVES.test(low) && VERBATIM.test(low)))
    return 'talk'
  if (ORDERS.test(low) || FIXES.test(low)) return orderOf(sentence, low)
  return GOES_THERE.test(low) ? aimOf(sentence, low) : undefined
}

/** It orders something: at somebody’s address, in somebody’s files, for later or for all servers. */
function orderOf(sentence: string, low: string): Steering | undefined {
  if (OTHER_SERVERS.test(low)) return 'servers'
  if (LATER.test(low) || (SWITCHED_OFF.test(low) && WATCHES.test(low))) return 'lasting'
  // “example” in a host name is none.
  if (AS_EXAMPLE.test(withoutConcrete(low))) return undefined
  if (RIGHTS.test(low) || COMMANDS.test(low)) return 'aimed'
  if (FILE_ACTS.test(low) && (PLACES.test(low) || concreteIn(sentence).files.length > 0)) return 'aimed'
  return aimOf(sentence, low)
}

/** Something happens at an address, and nobody is told to do it. */
const GOES_THERE =
  /\b(?:goes|go|leaves?|loaded|visited|opened|till|until|header|prefixed|substitute|log in|sign in|register|reads|copied|wants|is done at|answers? to)\b/

/** Somebody’s address has no business in a description, unless it is where to read more or shows a form. */
function aimOf(sentence: string, low: string): Steering | undefined {
  const isAimed = concreteIn(sentence).addresses.length > 0 || PHONE.test(low) || hasAccount(sentence)
  if (!isAimed || AS_EXAMPLE.test(withoutConcrete(low))) return undefined
  return FIXES.test(low) ? 'fixed' : 'aimed'
}

const KEEPS = /\b(?:do not|don't|never|must not) (?:skip|omit|leave out)\b/
/** In what a parameter is for no word need ask for it. */
const ALL_OF_IT =
  /\b(?:word (?:by|for) word|verbatim|so far|up to this|until now|in full|unabridged|entire|whole|earlier turns|with the user|all messages)\b/

/** Letters and at least four digits in one: “EX0666000666”, not “READMES”. */
export function hasAccount(sentence: string): boolean {
  const found = ACCOUNT.exec(sentence)?.[0] ?? ''
  return found.replace(/\D/g, '').length >= 4
}
