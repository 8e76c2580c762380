import type { JsonValue } from '../core/value.ts'

/**
 * Something only the outside knows: does this account exist, who published this package first. One kind: one file in
 * `lookups/`. The same question is asked once, whoever wants to know.
 */
export interface Lookup<Fact extends JsonValue = JsonValue> {
  /** The file's name: `github-account`. */
  readonly id: string
  readonly title: string
  /** What is asked and what is not: never a claim of a name, never a test of a token. */
  readonly why: string
  /** As in a registry's `live`. */
  readonly origin: string
  readonly address?: string
  readonly key?: {
    readonly variable: string
    readonly header: string
    readonly scheme?: string
    readonly isOptional?: boolean
  }
  readonly perSecond: number
  readonly mostBytes?: number
  /** The request for a key; undefined where the key is no such thing, which is an answer of its own (`not-a-name`). */
  readonly wish: (key: string) => LookupWish | undefined
  /**
   * From the answer of the host to the answer of the question, or to one more request. Pure. `kept`: what the answer before
   * this one wanted to keep, undefined for the first. Only what was answered comes here: a redirect, 404, 410 or 451 too,
   * but no 429, 5xx, refusal or captcha, which are `Unknown` before anybody reads them.
   */
  readonly read: (reply: Reply, key: string, kept?: JsonValue) => Fact | Unknown | AskMore
}

/** Not told yet: ask this too, at most `MOST_ASKED` times in all for a key. */
export interface AskMore {
  readonly ask: LookupWish
  readonly keep?: JsonValue
}
export const MOST_ASKED = 6

export interface LookupWish {
  readonly path: string
  /** Instead of the lookup's own: a link is asked for where it leads. Only `https:`, or loopback. */
  readonly base?: string
  readonly method?: 'GET' | 'HEAD'
  readonly accept?: string
  /** Where everybody gets a token for this request: `token` of its JSON, sent as `Bearer`, and kept nowhere. */
  readonly bearer?: { readonly base: string; readonly path: string }
  /** No documented interface for programs: robots.txt is asked first. */
  readonly robots?: boolean
  /** Only what it hashes to is wanted: `text` stays empty. */
  readonly isFile?: boolean
}

/** What came back, once retries and politeness are done with. `moved` is an answer: nobody follows it for you. */
export interface Reply {
  readonly status: number
  /** Of a redirect: where to. */
  readonly location: string | undefined
  /** Secrets taken out. Empty for HEAD. */
  readonly text: string
  readonly headers: Readonly<Record<string, string>>
  /** Of the body as it came. */
  readonly bytes?: { readonly sha256: string; readonly size: number }
}

/** Nobody knows: never a pass, never a flag. 429, a timeout and a captcha are this. */
export interface Unknown {
  readonly unknown: string
}

/** What `compare` of a check gets beside the marks: undefined where nobody has asked, as offline. */
export type Answer = { readonly fact: JsonValue } | Unknown

export function defineLookup<Fact extends JsonValue>(lookup: Lookup<Fact>): Lookup<Fact> {
  return lookup
}
