import type { Match } from '../../core/provenance.ts'
import type { Numbered } from '../../core/trail.ts'
import { bitsOf } from './actions.ts'
import { NOTABLE, ORDERLIKE, STRONG } from './strength.ts'

/** What of the trail bears on a call: the orders it read, and where in it they stand. */
export interface Read {
  readonly hasUntrusted: boolean
  readonly hasPrivate: boolean
  /** A text posed as orders to the agent. */
  readonly hasPosed: boolean
  readonly orders: readonly ReadOrder[]
  /** Strongest order to do one of these things. */
  readonly strengthOf: (actions: number) => number
  /** Does somebody ask for one of these things as people do? */
  readonly isHonestlyAsked: (actions: number) => boolean
  /** Strongest order at one place of one result. */
  readonly strengthAt: (match: Match, actions: number) => number
}

export interface ReadOrder {
  readonly entry: number
  readonly server: string
  readonly tool: string
  readonly pointer: string
  readonly actions: number
  readonly strength: number
  /** Short numbers of the stems it speaks of. */
  readonly about: ReadonlySet<number>
}

export function readOf(trail: readonly Numbered[]): Read {
  let hasUntrusted = false
  let hasPrivate = false
  const orders: ReadOrder[] = []
  for (const entry of trail) {
    if (entry.kind !== 'result') continue
    if (entry.integrity === 'untrusted') hasUntrusted = true
    if (entry.confidentiality !== 'public') hasPrivate = true
    for (const order of ordersOf(entry)) {
      if (order.strength >= ORDERLIKE) hasUntrusted = true
      orders.push(order)
    }
  }
  const strengthAt = ({ origin, sourcePointer }: Match, wanted: number): number => {
    let [best, fitting] = [0, 0]
    for (const { entry, pointer, actions, strength } of orders) {
      if (entry !== origin.entry || pointer !== sourcePointer) continue
      best = Math.max(best, strength)
      if ((actions & wanted) !== 0) fitting = Math.max(fitting, strength)
    }
    return Math.max(fitting, best * OTHER_ACT)
  }
  const strengthOf = (wanted: number): number =>
    orders.reduce(
      (best, { actions, strength }) => ((actions & wanted) !== 0 ? Math.max(best, strength) : best),
      0,
    )
  const isHonestlyAsked = (wanted: number): boolean =>
    orders.some(({ actions, strength }) => strength < NOTABLE && (actions & wanted) !== 0)
  const hasPosed = orders.some(({ strength }) => strength >= STRONG)
  return { hasPosed, hasUntrusted, hasPrivate, orders, strengthOf, isHonestlyAsked, strengthAt }
}

/** A value out of an order to do something else tells less. */
const OTHER_ACT = 0.9

/** An entry does not change: what was made of it serves the next call too. */
function ordersOf(entry: Numbered & { readonly kind: 'result' }): readonly ReadOrder[] {
  const before = known.get(entry)
  if (before) return before
  const { number, server, tool } = entry
  const orders = entry.orders.map(({ pointer, actions, strength, about }): ReadOrder => ({
    entry: number,
    server,
    tool,
    pointer,
    actions: bitsOf(actions),
    strength,
    about: new Set(about),
  }))
  known.set(entry, orders)
  return orders
}

const known = new WeakMap<Numbered, readonly ReadOrder[]>()
