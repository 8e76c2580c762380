import type { ApprovalState } from '../../core/approval.ts'
import type { Transit } from '../transit.ts'

/** Why a call waits no longer. */
export type End = 'allowed' | 'denied' | 'dismissed' | 'unasked' | 'late' | 'cancelled' | 'gone'

/** A call that waits for a person, out of the line: all other messages go on. */
export interface Parked {
  readonly transit: Transit
  /** Of the question in the book, which may be put again. */
  id: string
  /** Of the question that was put to the host, as JSON text. */
  readonly question: string | undefined
  /** On the clock of `performance.now()`. */
  readonly until: number
}

export interface Parking {
  readonly isFull: () => boolean
  /** Calls `ended` once. */
  readonly put: (parked: Parked, ended: (how: End) => void) => void
  readonly end: (parked: Parked, how: End) => void
  readonly find: (is: (parked: Parked) => boolean) => Parked | undefined
  readonly close: () => void
}

const MOST = 100
/** An answer on the command line counts within this. */
const LOOK_MS = 200

/** Looks into the book now and then while anything is parked, as answers may be given in any process. */
export function createParking(stateOf: (parked: Parked) => ApprovalState): Parking {
  const all = new Map<Parked, (how: End) => void>()
  let timer: NodeJS.Timeout | undefined

  const put: Parking['put'] = (parked, ended) => {
    if (all.size === 0) timer = setInterval(look, LOOK_MS).unref()
    all.set(parked, ended)
  }

  const end: Parking['end'] = (parked, how) => {
    const ended = all.get(parked)
    all.delete(parked)
    if (all.size === 0) clearInterval(timer)
    ended?.(how)
  }

  const look = (): void => {
    for (const parked of all.keys()) {
      const state = stateOf(parked)
      if (state === 'allowed' || state === 'denied') end(parked, state)
      else if (performance.now() >= parked.until) end(parked, 'late')
    }
  }

  return {
    isFull: () => all.size >= MOST,
    put,
    end,
    find: (is) => [...all.keys()].find(is),
    close: () => {
      for (const parked of all.keys()) end(parked, 'gone')
    },
  }
}
