/** Pins without a file: a million frames must not wait for a disk. The same contract as `src/store/pins.ts`. */
export function memoryPins(revoked) {
  const pins = new Map()
  const at = '2026-01-01T00:00:00.000Z'
  let version = 0
  for (const key of revoked) {
    const pin = {
      ...key,
      hash: '',
      definition: 'null',
      state: 'revoked',
      firstSeen: at,
      decidedAt: at,
      candidate: undefined,
    }
    pins.set(keyOf(key), pin)
  }
  return {
    version: () => version,
    list: ({ server } = {}) =>
      [...pins.values()].filter((pin) => server === undefined || pin.server === server),
    approvedElsewhere: () => [],
    putFirstSeen(key, seen, state) {
      if (!pins.has(keyOf(key))) {
        version += 1
        const decidedAt = state === 'approved' ? at : undefined
        pins.set(keyOf(key), { ...key, ...seen, state, firstSeen: at, decidedAt, candidate: undefined })
      }
      return pins.get(keyOf(key))
    },
    putCandidate(key, seen) {
      version += 1
      pins.set(keyOf(key), { ...pins.get(keyOf(key)), candidate: { ...seen, seenAt: at } })
    },
    approve: () => 0,
    revoke: () => 0,
  }
}

const keyOf = ({ server, kind, name }) => `${server}\0${kind}\0${name}`
