import type { PinsFile } from '../../store/shared-pins/read.ts'
import type { SharedPin } from '../../store/shared-pins/format.ts'

/** Pins of several sources put together: who says twice that they saw it still counts once. */
export interface Gathered {
  readonly add: (pin: SharedPin) => void
  /** What a file says for whoever signed it: what they pass on of others is not theirs to say. */
  readonly merge: (file: PinsFile) => void
  readonly pins: () => readonly SharedPin[]
}

/** Keeps so many pins; once there are as many, only those grow that it has. */
export function gather(most: number): Gathered {
  const all = new Map<string, SharedPin>()
  const add = (pin: SharedPin): void => {
    const key = [pin.server, pin.kind, pin.name, pin.hash].join('\n')
    const known = all.get(key)
    if (known) all.set(key, together(known, pin))
    else if (all.size < most) all.set(key, pin)
  }
  return {
    add,
    merge({ all: pins, signer }) {
      for (const pin of pins()) if (pin.contributors.includes(signer)) add({ ...pin, contributors: [signer] })
    },
    pins: () => [...all.values()],
  }
}

function together(one: SharedPin, other: SharedPin): SharedPin {
  return {
    ...one,
    registries: [...new Set([...one.registries, ...other.registries])].sort(),
    // Two who read the same snapshots saw no more of them than either.
    snapshots: Math.max(one.snapshots, other.snapshots),
    contributors: [...new Set([...one.contributors, ...other.contributors])].sort(),
    first: one.first < other.first ? one.first : other.first,
    last: one.last > other.last ? one.last : other.last,
  }
}
