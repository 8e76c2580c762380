import type { Severity } from '../core/severity.ts'
import type { JsonValue } from '../core/value.ts'
import type { Listing } from './listing.ts'
import type { Answer } from './question.ts'

/**
 * One thing that is measured over the whole ecosystem: one file. It looks at listings one by one (`judge`), and at those
 * together that it put under the same key (`marks`, `compare`). Pure and linear; the census shuffles, counts and stores.
 */
export interface Check {
  /** The file's name: `image-pinning`. */
  readonly id: string
  readonly title: string
  readonly why: string
  /** The table that shows it: `T15`. */
  readonly table: string
  /** The newest listing of each name of each registry, once. `history`: all of its versions and snapshots, oldest first, this one included. */
  readonly judge?: (listing: Listing, history: readonly Listing[]) => Iterable<Judged>
  /** Under which keys it is put together with others. A key is at most 400 characters. */
  readonly marks?: (listing: Listing) => Iterable<Mark>
  /** Marks are put under keys of this lookup, which is asked for each of them; `compare` gets its answer. */
  readonly asks?: string
  /** All marks under one key, in the order of their listings. */
  readonly compare?: (group: MarkGroup) => Iterable<Judged>
  /**
   * A second round: what `compare` found, put together under other keys, for what no single key can tell (a publisher's
   * whole). Marks of `Flag` and of groups go there with `yield { mark }`.
   */
  readonly conclude?: (group: MarkGroup) => Iterable<Judged>
  /** Keys of the second round are keys of this lookup, whose answer `conclude` gets: only those are asked for whom the first round left a question. */
  readonly thenAsks?: string
}

export interface Mark {
  readonly key: string
  readonly body: JsonValue
  /** From `compare`: which listing of the group it is of. Without it: the first. */
  readonly listing?: string
}

export interface MarkGroup {
  readonly key: string
  /** `listing`: `registry|name` of the one it comes from. */
  readonly marks: readonly { readonly listing: string; readonly body: JsonValue }[]
  /** Left out because the group is too large: say so in what you judge. */
  readonly left: number
  readonly answer: Answer | undefined
}

export type Judged = Measure | Count | Flag | { readonly mark: Mark }

/**
 * Was it so, of those where it could be? Counted for listings, and again with every publisher, and every host of remotes,
 * as one. `hit` undefined: could not be told, which is in neither share but counted.
 */
export interface Measure {
  readonly measure: string
  readonly hit: boolean | undefined
  /** A split with few values: an ecosystem, a registry. It is not in the figure without: yield both where both are wanted. */
  readonly by?: string
  /** From `compare` and `conclude`: which of the listings in the group it is of. Without it: of each of them. */
  readonly listing?: string
}

/** So many of something that is no share: groups, names, tools. */
export interface Count {
  readonly count: string
  readonly by?: string
  /** 1 where nothing is said. */
  readonly of?: number
}

/** Something to show somebody, and to label by hand. Says what is so, never what could be done with it. */
export interface Flag {
  readonly flag: string
  readonly severity: Severity
  /** `registry|name` of a listing, or the key of a group. */
  readonly subject: string
  readonly message: string
  /** What a person needs to judge it: small, without secrets. */
  readonly evidence?: JsonValue
  readonly publishers?: readonly string[]
  /** Members of a group; what top lists are ordered by. */
  readonly size?: number
}

/** A flag, and which check raised it. */
export type FlagOf = Flag & { readonly check: string }

export function defineCheck(check: Check): Check {
  return check
}
