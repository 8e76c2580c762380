import type { Clock } from '../../core/clock.ts'
import type { Asker } from '../../net/polite.ts'
import type { WorkStore } from '../../store/queue.ts'
import type { Check } from '../check.ts'
import type { Lookup } from '../question.ts'
import type { Registry } from '../registry.ts'

/** What every task of a census may use. */
export interface CensusSetting {
  readonly store: WorkStore
  readonly clock: Clock
  readonly registries: readonly Registry[]
  readonly lookups: readonly Lookup[]
  readonly checks: readonly Check[]
  /** Undefined offline: then nothing is asked, and what nobody asked is not checked. */
  readonly outside: Outside | undefined
  /** What a worker has taken, and has not finished after so long, another may take: it died, or is too slow. */
  readonly leaseMs?: number
}

export const LEASE_MS = 90_000

export interface Outside {
  readonly asker: Asker
  /** Where an origin is, if it is elsewhere than the file says: a mirror, npm's own settings. */
  readonly addressOf: (origin: string) => string | undefined
  /** Value of an environment variable that holds a key. */
  readonly keyOf: (variable: string) => string | undefined
}

/** What the run as a whole is about, kept in the store so that workers on other machines know it. */
export interface CensusPlan {
  /** Of a live walk: the day, so that two snapshots can be compared. */
  readonly snapshot: string
  readonly since?: string
  readonly isWhole: boolean
  readonly names?: readonly string[]
  /** A walk ends after so many pages of a registry, and says so. */
  readonly mostPages?: number
}
