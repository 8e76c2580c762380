import type { Pin, PinFilter, PinKey, Pins } from '../../store/pins.ts'

/** Pins of one replay, gone with it: each run begins on a host that has never seen the servers. */
export function pinsInMemory(): Pins {
  const pins = new Map<string, Pin>()
  let version = 0
  const keyOf = ({ server, kind, name }: PinKey): string => JSON.stringify([server, kind, name])
  const list = ({ server, kind, name, state }: PinFilter = {}): Pin[] =>
    [...pins.values()].filter(
      (pin) =>
        (server ?? pin.server) === pin.server &&
        (kind ?? pin.kind) === pin.kind &&
        (name ?? pin.name) === pin.name &&
        (state ?? pin.state) === pin.state,
    )
  return {
    version: () => version,
    list,
    approvedElsewhere: (server) => list({ state: 'approved' }).filter((pin) => pin.server !== server),
    putFirstSeen: (key, seen, state) => {
      const known = pins.get(keyOf(key))
      if (known) return known
      const { server, kind, name } = key
      const decidedAt = state === 'approved' ? FIRST_SEEN : undefined
      const pin: Pin = {
        server,
        kind,
        name,
        ...seen,
        state,
        firstSeen: FIRST_SEEN,
        decidedAt,
        candidate: undefined,
      }
      pins.set(keyOf(key), pin)
      version++
      return pin
    },
    putCandidate: (key, seen) => {
      const known = pins.get(keyOf(key))
      if (!known || known.hash === seen.hash) return
      pins.set(keyOf(key), { ...known, candidate: { ...seen, seenAt: FIRST_SEEN } })
      version++
    },
    // Nobody is there to decide anything.
    approve: () => 0,
    revoke: () => 0,
  }
}

const FIRST_SEEN = '2026-01-01T00:00:00.000Z'
