import type { Numbered } from './trail.ts'

export interface Following<State> {
  readonly start: () => State
  readonly take: (state: State, entry: Numbered) => void
  /** Entries with a lower number have fallen out. */
  readonly drop: (state: State, first: number) => void
}

/**
 * What is made of a trail, entry by entry: of a trail that was seen before only what is new is read, as each call would
 * else read thousands of entries again. A trail grows at its end and is cut at its front; entries do not change.
 */
export function followTrail<State>({
  start,
  take,
  drop,
}: Following<State>): (trail: readonly Numbered[]) => State {
  const followed = new WeakMap<readonly Numbered[], Seen<State>>()

  return (trail) => {
    const known = followed.get(trail)
    const at = known?.last === undefined ? -1 : trail.lastIndexOf(known.last)
    const state = known && at >= 0 ? known.state : start()
    for (let next = at + 1; next < trail.length; next += 1) take(state, trail[next]!)
    const [first] = trail
    if (known && at >= 0 && first !== known.first) drop(state, first!.number)
    followed.set(trail, { state, first, last: trail.at(-1) })
    return state
  }
}

interface Seen<State> {
  readonly state: State
  readonly first: Numbered | undefined
  readonly last: Numbered | undefined
}
