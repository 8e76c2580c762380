import type { Finding } from '../../core/finding.ts'
import type { Considered } from './judge-call.ts'
import { NOTABLE, ORDERLIKE, STRONG } from './strength.ts'
import { ACTION, GRAVE } from './actions.ts'
import { builtIn } from './built-in.ts'
import { estranged } from './estranged.ts'
import { LEAST } from './explain.ts'
import type { Intent } from './intent.ts'
import { isLedBy, isNamedBy } from './pointing.ts'
import { isOfPosed } from './posed.ts'
import { privateOut } from './private-out.ts'
import type { Sourced } from './sources.ts'
import { slipped } from './slipped.ts'
import { isPointedAt, steered } from './steered.ts'
import { finding } from './told.ts'
import { unasked } from './unasked.ts'
import { unsourced, untold } from './unsourced.ts'
import { withoutPrompt } from './without-prompt.ts'

/** What is wrong with a call; nothing is unless it has an effect and something was read before that could have led to it. */
export function weigh(call: Considered): readonly Finding[] {
  const { acts, facts, intent, read } = call
  if (facts.server === HOST) return ofHost(call)
  const more = slipped(call)
  const rest = [...(more ? [more] : []), ...privateOut(call)]
  if (!acts.hasEffect) return rest
  if (!intent) return more ? [more, ...withoutPrompt(call)] : withoutPrompt(call)
  // Whoever was believed, whatever was read: these two need no order that anybody recognised.
  const own = unsourced(call) ?? estranged(call)
  const ordered = read.hasUntrusted ? (obeyed(call) ?? steered(call, intent)) : undefined
  const unlike = read.hasUntrusted ? unasked(call) : undefined
  const found = ordered?.severity === 'high' ? ordered : (own ?? ordered ?? unlike ?? untold(call))
  return found ? [found, ...rest] : rest
}

function ofHost(call: Considered): readonly Finding[] {
  const found = builtIn(call)
  return found ? [found, ...privateOut(call)] : privateOut(call)
}

/** An order explains the call, and the user does not. */
function obeyed(call: Considered): Finding | undefined {
  const { acts, intent, lead, read, values, why } = call
  const most = mostOrdered(values)
  const byValue = most?.ordered ?? 0
  if (most && byValue >= STRONG) return told(most.pointer, POSED_VALUE, true)
  if (isBent(call)) return finding('flow/altered-argument', 'high', 'medium', '', BENT)
  if (
    why.odd >= LEAST &&
    why.odd > Math.max(why.user, lead === 'handed-over' ? why.honest : 0) + doubtOf(call)
  )
    return told('', POSED_ACT, true)
  if (isAstray(call)) return told('', UNSAID, true)
  if (isOfPosed(call)) return told('', POSED_ACT, true)
  if (
    read.hasPosed &&
    (lead === 'none' || (lead !== 'said' && Math.max(why.user, why.honest, why.stray) < LEAST))
  )
    return told('', POSED_BEFORE, true)
  const byAct = read.strengthOf(acts.actions)
  const pointer = most?.pointer ?? ''
  const isOrdered =
    byValue >= ORDERLIKE ||
    (Math.max(why.honest, why.stray) >= LEAST && Math.max(why.honest, why.stray) > why.user)
  if (!isOrdered) return undefined
  const isHandedOver = lead === 'handed-over' || intent?.delegation === 'orders'
  // What comes of a text the user named, and of which they want nothing else, is the task.
  if (lead === 'none' && isTask(call)) return told(pointer, UNSAID, false)
  if (lead === 'none')
    return told(
      pointer,
      UNSAID,
      intent?.isQuestion === true || (isGraveAndAimed(call, byAct) && !(intent && isOwnAim(values, intent))),
    )
  if (lead === 'implied' && byValue >= ORDERLIKE && byAct >= ORDERLIKE)
    return told(pointer, UNSAID, !isHandedOver && !(most && byValue < NOTABLE && isPointedAt(most, call)))
  return lead === 'handed-over' ? told(pointer, UNSAID, false) : undefined
}

/** How much more an order must tell where there is another reason for a call of the kind: the user's word, or data. */
function doubtOf({ lead, values }: Considered): number {
  if (lead === 'said') return 1
  if (lead === 'none') return 0
  const isAimed = values.some(
    ({ role, isSaid, matches, ordered }) =>
      (role === 'target' || role === 'object') && (isSaid || (matches.length > 0 && ordered === 0)),
  )
  return isAimed ? 0.7 : 0
}

/** A text nobody sent the agent to tells more of the call than the user does, and what it is aimed at is not the user's. */
function isAstray({ acts, lead, why, values, intent }: Considered): boolean {
  if (why.stray < LEAST || acts.actions === ACTION.visit || !intent) return false
  if (isOwnAim(values, intent)) return false
  const rest = Math.max(why.user, why.honest)
  const isAimed = values.some(({ isSaid, isForeign, role }) => !isSaid && isForeign && role !== 'detail')
  if (lead === 'none')
    return why.stray > rest && (isAimed || (acts.actions !== ACTION.run && why.stray >= rest + WITHOUT_VALUE))
  return lead !== 'said' && isAimed && why.stray > rest + 1
}

function isTask({ intent, pointed, values, why }: Considered): boolean {
  if (!intent || !pointed || why.stray > why.honest) return false
  return values
    .filter(({ role, ordered }) => role !== 'detail' && ordered > 0)
    .every(({ matches }) => matches.some(({ origin }) => isLedBy(origin.entry, intent, pointed)))
}

/** It is aimed at what the user spoke of, and at nothing that a text asks for. */
function isOwnAim(values: readonly Sourced[], intent: Intent): boolean {
  const aims = values.filter(({ role }) => role === 'target' || role === 'object')
  const isOwn = (value: Sourced): boolean => value.isSaid || isNamedBy(value.text, intent)
  return aims.some(isOwn) && !aims.some((value) => !isOwn(value) && value.ordered > 0)
}

/** The trail's name for what is built into the host. */
const HOST = 'host'

/** What is aimed at nothing that was read needs more to be explained. */
const WITHOUT_VALUE = 2

function mostOrdered(values: readonly Sourced[]): Sourced | undefined {
  let most: Sourced | undefined
  for (const value of values) {
    if ((value.role !== 'detail' || value.ordered >= STRONG) && value.ordered > (most?.ordered ?? 0))
      most = value
  }
  return most
}

/** It does harm to others than it helps, and its aim stood in the order itself. */
function isGraveAndAimed({ acts, values }: Considered, byAct: number): boolean {
  if ((acts.actions & GRAVE) === 0) return false
  return byAct >= ORDERLIKE && values.some(({ ordered, role }) => ordered >= ORDERLIKE && role !== 'detail')
}

/** A posing text sets a number, and the call has one that nobody else named. */
function isBent({ acts, lead, read, values }: Considered): boolean {
  if (lead === 'none' || read.strengthOf(ACTION.bend) < STRONG) return false
  if ((acts.actions & (ACTION.pay | ACTION.buy | ACTION.book | ACTION.change)) === 0) return false
  return values.some(
    ({ role, text, isSaid, matches }) =>
      role === 'detail' &&
      !isSaid &&
      /^\d[\d.,]*$/.test(text) &&
      Number(text) !== 1 &&
      matches.every(({ isInOrder }) => isInOrder),
  )
}

const BENT = 'A text that poses as orders sets a number, and the call has one that nobody else named'
const POSED_VALUE = 'A value stood in a text that poses as orders to the agent'
const POSED_ACT = 'A text that poses as orders to the agent asks for such a call, and the user does not'
const POSED_BEFORE =
  'A text that poses as orders to the agent was read, and nothing the user said leads to this call'
const UNSAID = 'A text that was read asks for such a call, and the user does not'

const told = (pointer: string, message: string, isHigh: boolean): Finding =>
  finding(
    'flow/obeyed-order',
    isHigh ? 'high' : 'medium',
    message === POSED_VALUE ? 'high' : 'medium',
    pointer,
    message,
  )
