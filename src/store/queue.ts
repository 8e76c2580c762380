import type { HostBudget } from '../core/budget.ts'
import type { JsonValue } from '../core/value.ts'

/**
 * Work that many processes share, and what comes of it, in one place: so that a task is done and its yield kept together,
 * or neither. Two drivers: `queue/sqlite.ts` for one machine, `queue/postgres.ts` (pg-boss) for many.
 */
export interface WorkStore {
  readonly queue: Queue
  readonly sheets: Sheets
  readonly raw: RawStore
  readonly budget: HostBudget
  /** Small facts about the run as a whole, such as which phase it is in: last one written wins. */
  readonly note: {
    readonly get: (name: string) => Promise<JsonValue | undefined>
    readonly set: (name: string, value: JsonValue) => Promise<void>
  }
  readonly close: () => Promise<void>
}

export interface Queue {
  /** Adds what was never added before: a task is known by its key, for good. Answers how many were new. */
  readonly add: (tasks: readonly Task[]) => Promise<number>
  /** Up to `most` tasks that are due, of these kinds, leased to the caller. Who lets the lease run out loses them. */
  readonly take: (kinds: readonly string[], most: number, leaseMs: number) => Promise<readonly Taken[]>
  /**
   * In one transaction, all or nothing. What a task yields whose lease was lost and taken by another is dropped. A database
   * that fails may forget what it took and kept last: then those tasks are taken and done again.
   */
  readonly finish: (done: readonly Finished[]) => Promise<void>
  /** Again later, or, where it was tried `MOST_ATTEMPTS` times, set aside for good, which keeps the rows of `orElse`. */
  readonly giveBack: (task: Taken, because: GiveBack) => Promise<void>
  /** By kind. `aside`: tried too often. */
  readonly counts: () => Promise<ReadonlyMap<string, TaskCounts>>
}

export interface Task {
  readonly kind: string
  /** Of its content: the same work has the same key. At most 200 characters of ASCII. */
  readonly key: string
  readonly body: JsonValue
  /** Rows to keep, in the same transaction, where the key was known already: a cursor that comes twice is a gap. */
  readonly ifKnown?: readonly SheetRow[]
}

/** `lease` tells this take from another of the same task. */
export interface Taken extends Omit<Task, 'ifKnown'> {
  /** 1 for the first. */
  readonly attempt: number
  readonly lease: string
}

export interface Finished {
  readonly task: Taken
  readonly rows?: readonly SheetRow[]
  readonly tasks?: readonly Task[]
  readonly raw?: readonly Raw[]
}

export interface GiveBack {
  readonly why: string
  /** Not before so long; otherwise the longer, the oftener it was tried. */
  readonly afterMs?: number
  /** Waiting because the host asked for it is no failed attempt. */
  readonly isPatience?: boolean
  readonly orElse?: readonly SheetRow[]
}

export interface TaskCounts {
  readonly waiting: number
  readonly taken: number
  readonly done: number
  readonly aside: number
}

export const MOST_ATTEMPTS = 5

/** A sheet is a named heap of rows, read back by group: all rows of a key together. What tasks map, groups reduce. */
export interface Sheets {
  /** Outside of a task: for what one process derives alone. */
  readonly add: (rows: readonly SheetRow[]) => Promise<void>
  /**
   * Groups in the order of their keys (by code unit), rows in the order of id, then body. Of rows with the same key and id
   * the first is given, so that what was seen twice counts once. `part`: only groups of that part, of `PARTS`.
   */
  readonly groups: (sheet: string, part?: number) => AsyncIterable<SheetGroup>
  readonly of: (sheet: string, key: string) => Promise<readonly SheetRow[]>
  /** Distinct keys. */
  readonly count: (sheet: string) => Promise<number>
  readonly names: () => Promise<readonly string[]>
  /** Takes away all rows of these sheets: they are derived anew. */
  readonly clear: (sheets: readonly string[]) => Promise<void>
}

export interface SheetRow {
  readonly sheet: string
  /** At most 400 characters. */
  readonly key: string
  /** At most 2,000 characters. */
  readonly id: string
  readonly body: JsonValue
}

export interface SheetGroup {
  readonly key: string
  /** At most `MOST_OF_GROUP`. */
  readonly rows: readonly Omit<SheetRow, 'sheet' | 'key'>[]
  /** How many more there were: whoever judges the group says so. */
  readonly left: number
}

/** Keys fall into parts by `partOf`, so that several processes can reduce one sheet. */
export const PARTS = 256
export const MOST_OF_GROUP = 20_000

/** The first byte of a hash of it: the same on every machine. */
export function partOf(key: string): number {
  let hash = 0x811c9dc5
  for (let at = 0; at < key.length; at += 1) hash = Math.imul(hash ^ key.charCodeAt(at), 0x01000193)
  return ((hash ^ (hash >>> 16) ^ (hash >>> 8)) & 0xff) >>> 0
}

/** An answer as it came, but for secrets, which are taken out before. Kept once, compressed, under the hash of its bytes. */
export interface RawStore {
  readonly put: (raw: readonly Raw[]) => Promise<void>
  readonly get: (hash: string) => Promise<Uint8Array | undefined>
}
export interface Raw {
  /** SHA-256, 64 hex digits, of `bytes`. */
  readonly hash: string
  readonly bytes: Uint8Array
}
