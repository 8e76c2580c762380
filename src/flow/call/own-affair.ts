import { ACTION } from './actions.ts'
import { LEAST } from './explain.ts'
import type { Intent } from './intent.ts'
import type { Considered } from './judge-call.ts'
import { isNamedBy } from './pointing.ts'
import type { Sourced } from './sources.ts'

/**
 * The user wants something done in words we have no list of, and the call is about nothing but their own: what they named, the
 * records of the same server, the text they sent the agent to. That we know no word for it is no sign of an attack.
 */
export function isOwnAffair(call: Considered): boolean {
  const { facts, intent, read, values, why } = call
  if (!intent || intent.isQuestion || read.hasPosed) return false
  const isSpoken = (intent.asked & ~ACTION.visit) !== 0
  if (intent.isReading && !isSpoken) return false
  if (Math.max(why.odd, why.stray) >= LEAST) return false
  const aims = values.filter(({ role }) => role === 'target' || role === 'object')
  if (!aims.every((value) => isTheirs(value, intent) || isOfTask(value, call))) return false
  const isHere = facts.trail.some((entry) => entry.kind === 'call' && entry.server === facts.server)
  if (!isHere && !aims.some((value) => isTheirs(value, intent))) return false
  // Who said in words we know what is to be done, and means this as well, names what it is done to.
  if (isSpoken && !intent.isForeign) return aims.some((value) => isTheirs(value, intent))
  return true
}

const isTheirs = (value: Sourced, intent: Intent): boolean => value.isSaid || isNamedBy(value.text, intent)

/** Out of a text the user named, or a record that lies where the call goes; a word that was nowhere is the agent's own. */
function isOfTask({ matches, ordered, role }: Sourced, { facts, pointed }: Considered): boolean {
  if (matches.length === 0) return role === 'object'
  return matches.some(
    ({ origin }) =>
      pointed?.named.has(origin.entry) === true || (ordered === 0 && origin.server === facts.server),
  )
}
