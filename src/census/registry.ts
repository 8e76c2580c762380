import type { Listing } from './listing.ts'

/**
 * One registry: one file. It knows addresses and shapes, and does no I/O: pages are asked for by wishes, and reading one is
 * pure, so that a census can stop anywhere, go on anywhere, and be rebuilt offline from what was kept.
 */
export interface Registry {
  /** The file's name. */
  readonly id: string
  readonly title: string
  /** What may be done, under which licence, and where that is said; of a closed one, why it is not walked. */
  readonly terms: string
  /** `open`: ask; `key`: ask with a key; `snapshot`: files only; `closed`: its terms or its protection forbid to ask. */
  readonly access: 'open' | 'key' | 'snapshot' | 'closed'
  readonly live?: LiveRegistry
  /** Files that hold what it answered, as folders of snapshots have them. */
  readonly snapshots?: readonly SnapshotFiles[]
  /** Reads one answer, or one part of a file. Yields what it can; what it cannot read it names, and never throws. */
  readonly read: (page: Page) => Iterable<Listing | Addition | Unreadable>
}

export interface LiveRegistry {
  /** Name in the table of origins, so that tests and mirrors can stand in its place: `official`. */
  readonly origin: string
  /** Where it is, without a slash at the end; undefined where the user's settings say it (npm). */
  readonly address?: string
  /** Environment variable with the key, and how it is sent. */
  readonly key?: {
    readonly variable: string
    readonly header: string
    readonly scheme?: string
    readonly isOptional?: boolean
    /** Sent beside the key, such as the name of the customer; without it there is no key. */
    readonly also?: readonly { readonly variable: string; readonly header: string }[]
  }
  /** No documented interface for programs: robots.txt is asked first. */
  readonly robots?: boolean
  /** What it bears, as it says or as is polite. */
  readonly perSecond: number
  readonly mostBytes?: number
  readonly first: (wish: Walk) => readonly PageWish[]
  /** Where to go on, from an answer. A wish that was made before is a loop: the census counts it as a gap. */
  readonly next?: (page: Page) => readonly PageWish[]
  /** Does the answer say how many there are in all? What is missing in the end is a gap. */
  readonly total?: (page: Page) => number | undefined
}

export interface Walk {
  /** Only what changed since, where the registry can tell (ISO 8601). */
  readonly since?: string
  /** All versions, not the latest alone. */
  readonly isWhole: boolean
  /** Named things only, such as packages. */
  readonly names?: readonly string[]
}

export interface PageWish {
  /** Path and query, from the origin: `/v0.1/servers?limit=100`. */
  readonly path: string
  /** What is asked for, so that `read` and `next` know: `list`, `package`. */
  readonly form: string
  readonly accept?: string
  /** Several pages lead to it: that it was made before is no loop. */
  readonly isShared?: boolean
}

export interface Page {
  readonly form: string
  /** Path of the wish, or name of the file. */
  readonly path: string
  readonly snapshot: string
  readonly text: string
}

export interface SnapshotFiles {
  /** Name of the folder: `/^official-registry-/`. */
  readonly folder: RegExp
  readonly file: RegExp
  readonly form: string
  /** Parts of whole lines can be read one by one; otherwise the file is one page. */
  readonly split: 'lines' | 'whole'
  /** What this snapshot is called, from the name of its folder and the dates of its README; sortable by time. */
  readonly snapshot: (folder: string, readme?: string) => string
}

/**
 * What another file or page says of a listing, such as its tools. It is joined to the one of that registry, snapshot and
 * name by `withAdditions` of `merge.ts`; where there is none, it is an unreadable entry.
 */
export interface Addition {
  readonly adds: Partial<Listing> & Pick<Listing, 'registry' | 'snapshot' | 'name'>
}

/** An entry, or a whole answer, that is not what was expected: counted, never passed over. */
export interface Unreadable {
  readonly unreadable: string
}

export function defineRegistry(registry: Registry): Registry {
  return registry
}
