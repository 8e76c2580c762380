import { lowOf, mixed } from './keyed-hash.ts'

/**
 * Which stretches of a text are remembered (Schleimer, Wilkerson and Aiken 2003): of each `window` neighbouring stretches the
 * one with the least hash. So of any run of `length + window - 1` units that comes back, at least one stretch is known.
 */
export function winnow(
  sums: Uint32Array,
  powers: Uint32Array,
  { length, window, from, until }: Winnowing,
  take: (start: number) => void,
): void {
  const last = until - length
  if (last < from) return
  const size = Math.min(window, last - from + 1)
  const recent = new Uint32Array(size)
  let least = -1
  let leastHash = 0
  for (let start = from; start <= last; start += 1) {
    const hash = mixed(lowOf(sums, powers, start, length))
    recent[(start - from) % size] = hash
    if (start - from < size - 1) {
      if (least < 0 || hash <= leastHash) [least, leastHash] = [start, hash]
      continue
    }
    const first = start - size + 1
    if (least < first) {
      least = -1
      for (let place = first; place <= start; place += 1) {
        const found = recent[(place - from) % size]!
        if (least < 0 || found <= leastHash) [least, leastHash] = [place, found]
      }
      take(least)
    } else if (hash < leastHash) {
      ;[least, leastHash] = [start, hash]
      take(least)
    } else if (start - from === size - 1) take(least)
  }
}

export interface Winnowing {
  readonly length: number
  readonly window: number
  /** Units of the form that are looked at. */
  readonly from: number
  readonly until: number
}
