import type { Finding } from '../../core/finding.ts'
import type { Severity } from '../../core/severity.ts'
import { ACTION } from './actions.ts'
import type { Considered } from './judge-call.ts'
import { STRONG } from './orders.ts'
import { withoutPrompt } from './without-prompt.ts'
import { finding } from './told.ts'
import { privateOut } from './private-out.ts'
import type { Sourced } from './sources.ts'

/** What is wrong with a call; nothing is unless it has an effect and something was read before that could have led to it. */
export function weigh(call: Considered): readonly Finding[] {
  const { acts, intent, read } = call
  if (!acts.hasEffect) return privateOut(call)
  if (!intent) return withoutPrompt(call)
  if (!read.hasUntrusted) return privateOut(call)
  const found = obeyed(call) ?? steered(call) ?? unasked(call)
  return found ? [found, ...privateOut(call)] : privateOut(call)
}

/** An order explains the call, and the user does not. */
function obeyed(call: Considered): Finding | undefined {
  const { acts, lead, read, values, intent } = call
  const most = values.reduce<Sourced | undefined>(
    (best, value) => (value.ordered > (best?.ordered ?? 0) && value.role !== 'detail' ? value : best),
    undefined,
  )
  if (most && most.ordered >= STRONG) {
    return finding(
      'flow/obeyed-order',
      'high',
      'high',
      most.pointer,
      'A value stood in a text that poses as orders to the agent',
    )
  }
  const byAct = read.orders.reduce(
    (best, { actions, strength }) => ((actions & acts.actions) !== 0 ? Math.max(best, strength) : best),
    0,
  )
  const isOwn = values.every(({ isSaid, role }) => isSaid || role === 'detail')
  const isUnsaid = lead === 'none' || lead === 'handed-over'
  if (isUnsaid && byAct >= STRONG) {
    return finding(
      'flow/obeyed-order',
      'high',
      'medium',
      '',
      'A text that poses as orders to the agent asks for such a call, and the user does not',
    )
  }
  if (isUnsaid && (byAct >= ORDERLIKE || (most && most.ordered >= ORDERLIKE))) {
    const isHandedOver = intent!.delegation !== 'none'
    return finding(
      'flow/obeyed-order',
      isHandedOver ? 'medium' : 'high',
      'medium',
      most?.pointer ?? '',
      'A text that was read asks for such a call, and the user does not',
    )
  }
  if (
    lead === 'implied' &&
    byAct >= STRONG &&
    !isOwn &&
    values.some(({ isSaid, matches, role }) => !isSaid && matches.length === 0 && role !== 'detail')
  ) {
    return finding(
      'flow/obeyed-order',
      'medium',
      'medium',
      '',
      'A text that poses as orders to the agent asks for such a call',
    )
  }
  return undefined
}

/** The user asked for something like it, and where it goes comes from others. */
function steered({ lead, values, intent }: Considered): Finding | undefined {
  for (const value of values) {
    if (value.isSaid || value.role === 'detail' || value.role === 'payload') continue
    if (value.insteadOf !== undefined && value.isForeign && (value.ordered >= ORDERLIKE || lead === 'none')) {
      const grade = intent!.delegation === 'orders' ? 'medium' : 'high'
      return finding(
        'flow/altered-argument',
        grade,
        'medium',
        value.pointer,
        'The user named another value for this, and this one stood in a text of others',
      )
    }
  }
  return undefined
}

/** Nothing the user said leads here, and no order was seen that does. */
function unasked({ lead, values, intent, acts }: Considered): Finding | undefined {
  if (lead !== 'none') return undefined
  const isAimed = values.some(({ role, isForeign, isSaid }) => role === 'target' && isForeign && !isSaid)
  const isHandedOver = intent!.delegation !== 'none'
  const isGrave = (acts.actions & GRAVE) !== 0
  const severity: Severity =
    isHandedOver || acts.actions === ACTION.visit ? 'low' : isAimed && isGrave ? 'high' : 'medium'
  return finding(
    'flow/unasked-call',
    severity,
    'low',
    '',
    'Nothing the user said leads to this call, and texts of others were read before it',
  )
}

const ORDERLIKE = 0.4
const GRAVE =
  ACTION.pay |
  ACTION.credential |
  ACTION.remove |
  ACTION.share |
  ACTION.invite |
  ACTION.buy |
  ACTION.send |
  ACTION.post
