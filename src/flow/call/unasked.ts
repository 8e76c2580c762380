import type { Finding } from '../../core/finding.ts'
import { ACTION, GRAVE } from './actions.ts'
import { LEAST } from './explain.ts'
import type { Considered } from './judge-call.ts'
import { isOwnAffair } from './own-affair.ts'
import { finding } from './told.ts'

/**
 * Does nothing that was said lead here? Where the user wanted something done that we may have understood badly, only if a
 * text that was read tells more of the call than they did.
 */
export function isUnled(call: Considered): boolean {
  const { acts, lead, intent, read, why } = call
  if (lead !== 'none' || !intent || isOwnAffair(call)) return false
  const isOrdered = Math.max(why.odd, why.honest, why.stray) >= LEAST || (acts.actions & GRAVE) !== 0
  return (intent.isQuestion && isOrdered) || read.hasPosed || (why.odd >= LEAST && why.odd > why.user)
}

/** Nothing the user said leads here, and no order was seen that does. */
export function unasked(call: Considered): Finding | undefined {
  const { lead, values, acts } = call
  if (lead !== 'none') return undefined
  const isAimed = values.some(({ role, isForeign, isSaid }) => role === 'target' && isForeign && !isSaid)
  const isGrave = (acts.actions & GRAVE) !== 0
  const severity =
    acts.actions === ACTION.visit ? 'low' : isAimed && isGrave && isUnled(call) ? 'high' : 'medium'
  return finding(
    'flow/unasked-call',
    severity,
    'low',
    '',
    'Nothing the user said leads to this call, and texts of others were read before it',
  )
}
