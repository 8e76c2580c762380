import type { Finding } from '../../core/finding.ts'
import { ACTION, GRAVE } from './actions.ts'
import type { Considered } from './judge-call.ts'
import { finding } from './told.ts'

/** Nothing the user said leads here, and no order was seen that does. */
export function unasked({ lead, values, acts }: Considered): Finding | undefined {
  if (lead !== 'none') return undefined
  const isAimed = values.some(({ role, isForeign, isSaid }) => role === 'target' && isForeign && !isSaid)
  const isGrave = (acts.actions & GRAVE) !== 0
  const severity = acts.actions === ACTION.visit ? 'low' : isAimed && isGrave ? 'high' : 'medium'
  return finding(
    'flow/unasked-call',
    severity,
    'low',
    '',
    'Nothing the user said leads to this call, and texts of others were read before it',
  )
}
