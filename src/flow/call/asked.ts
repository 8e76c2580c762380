import { ACTION } from './actions.ts'
import type { Intent } from './intent.ts'
import type { ToolActs } from './tool-acts.ts'

/**
 * How the user's words lead to a call: in so many words, as a usual step of what was asked, only in that they
 * hand over to what a text says, or not at all.
 */
export type Lead = 'said' | 'implied' | 'handed-over' | 'none'

export function leadOf(
  { actions, named }: ToolActs,
  { asked, stems, delegation }: Intent,
  hasSaidAim: boolean,
): Lead {
  if ((actions & asked) !== 0 && !isOther(actions, asked)) {
    // To pay is one thing, to change who is paid from now on another.
    const isMore = (actions & PAYS_ON) === PAYS_ON && (asked & PAYS_ON) !== PAYS_ON
    return isMore || (isVague(actions & asked) && !hasSaidAim && !isSpokenOf(named, stems))
      ? 'implied'
      : 'said'
  }
  const kin = kinOf(asked)
  if ((actions & kin) !== 0 && !isOther(actions, asked | kin)) return 'implied'
  // What it is about is spoken of, and something of the kind is to be done.
  if (isSpokenOf(named, stems) && asked !== 0 && (actions & GRAVE) === 0) return 'implied'
  if (actions === 0 && asked !== 0) return 'implied'
  // To look something up is a step of anything.
  if (actions === ACTION.visit) return 'implied'
  if (delegation === 'orders') return 'handed-over'
  return delegation === 'matter' && (actions & GRAVE) === 0 ? 'handed-over' : 'none'
}

/** To write or to change is said of anything. */
const isVague = (actions: number): boolean => (actions & ~(ACTION.write | ACTION.change)) === 0

const isSpokenOf = (named: ReadonlySet<string>, stems: ReadonlySet<string>): boolean =>
  [...named].some((stem) => stems.has(stem))

/** The gravest thing a tool does must be among what was asked: a tool that pays is not asked for by “update”. */
function isOther(actions: number, asked: number): boolean {
  const grave = actions & ((actions & ACTION.change) !== 0 ? ACTION.pay | ACTION.credential : GRAVE)
  return grave !== 0 && (grave & asked) === 0
}

const PAYS_ON = ACTION.pay | ACTION.change
const GRAVE = ACTION.pay | ACTION.credential | ACTION.remove | ACTION.share | ACTION.invite | ACTION.buy

function kinOf(asked: number): number {
  let kin = 0
  for (const [action, steps] of STEPS) if ((asked & action) !== 0) kin |= steps
  return kin
}

/** What doing one thing usually takes. */
const STEPS: readonly (readonly [number, number])[] = [
  [ACTION.send, ACTION.post | ACTION.share | ACTION.write],
  [ACTION.post, ACTION.send | ACTION.write | ACTION.visit],
  [ACTION.pay, ACTION.schedule],
  [ACTION.buy, ACTION.pay | ACTION.book | ACTION.write | ACTION.change | ACTION.visit],
  [ACTION.book, ACTION.buy | ACTION.schedule | ACTION.visit],
  [ACTION.schedule, ACTION.invite | ACTION.change | ACTION.write | ACTION.book],
  [ACTION.invite, ACTION.share | ACTION.send | ACTION.change | ACTION.schedule],
  [ACTION.share, ACTION.send | ACTION.post | ACTION.invite],
  [ACTION.remove, ACTION.change],
  [ACTION.write, ACTION.change | ACTION.post],
  [ACTION.change, ACTION.write | ACTION.schedule],
  [ACTION.credential, ACTION.change],
  [ACTION.run, ACTION.write | ACTION.change | ACTION.visit | ACTION.post],
]
