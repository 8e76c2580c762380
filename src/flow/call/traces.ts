import { followTrail } from '../../core/follow-trail.ts'
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
  const { orders, ...last } = known(trail)
  const first = trail[0]?.number ?? 0
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
  return {
    hasPosed: last.posed >= first,
    hasUntrusted: last.untrusted >= first,
    hasPrivate: last.private >= first,
    orders,
    strengthOf,
    isHonestlyAsked,
    strengthAt,
  }
}

/** A value out of an order to do something else tells less. */
const OTHER_ACT = 0.9

interface Known {
  readonly orders: ReadOrder[]
  // Numbers of the last entry of each kind.
  untrusted: number
  private: number
  posed: number
}

const known = followTrail<Known>({
  start: () => ({ orders: [], untrusted: -1, private: -1, posed: -1 }),
  take(state, entry) {
    if (entry.kind !== 'result') return
    const { number, integrity, confidentiality } = entry
    if (integrity === 'untrusted') state.untrusted = number
    if (confidentiality !== 'public') state.private = number
    for (const order of ordersOf(entry)) {
      if (order.strength >= ORDERLIKE) state.untrusted = number
      if (order.strength >= STRONG) state.posed = number
      state.orders.push(order)
    }
  },
  drop({ orders }, first) {
    const gone = orders.findIndex(({ entry }) => entry >= first)
    orders.splice(0, gone < 0 ? orders.length : gone)
  },
})

function ordersOf({
  number,
  server,
  tool,
  orders,
}: Numbered & { readonly kind: 'result' }): readonly ReadOrder[] {
  return orders.map(({ pointer, actions, strength, about }) => ({
    entry: number,
    server,
    tool,
    pointer,
    actions: bitsOf(actions),
    strength,
    about: new Set(about),
  }))
}
