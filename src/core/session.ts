import type { Definition, Surface } from './subject.ts'
import type { JsonValue } from './value.ts'

/** What one live server showed while it was asked: `session` detectors look at this. Pointers: `/probes/3`, `/accesses/0`. */
export interface Session {
  readonly server: string
  readonly transport: 'stdio' | 'http' | 'sse'
  /** What it advertises to the plainest client. */
  readonly surface: Surface
  readonly probes: readonly Probe[]
  /** The same server, asked by others, at other times, by other revisions. Only what differs from `surface`. */
  readonly variants: readonly Variant[]
  /** What it tried to reach while it ran in the sandbox; undefined where it ran without one. */
  readonly accesses: readonly Access[] | undefined
}

/** One question and its answer, as far as a detector needs it. */
export interface Probe {
  /** `unauthenticated-list`, `foreign-origin`, `foreign-host`, `header-body-mismatch`, `state-tampered`, … */
  readonly name: string
  /** HTTP status, where there is one. */
  readonly status: number | undefined
  /** Names in lower case. */
  readonly headers: Readonly<Record<string, string>>
  /** result or error object, bounded; undefined where nothing came. */
  readonly body: JsonValue | undefined
  /** `accepted`: it was served; `refused`: it was told no; `failed`: no answer, in time or at all. */
  readonly outcome: 'accepted' | 'refused' | 'failed'
}

/** What changed when one thing about the question changed. */
export interface Variant {
  readonly axis:
    | 'client'
    | 'version'
    | 'capabilities'
    | 'revision'
    | 'nth-list'
    | 'clock'
    | 'credential'
    | 'connection'
  readonly value: string
  readonly added: readonly Definition[]
  readonly removed: readonly string[]
  readonly changed: readonly { readonly before: Definition; readonly after: Definition }[]
  readonly instructionsChanged: boolean
  readonly orderChanged: boolean
}

export type Access =
  | { readonly kind: 'canary-read'; readonly path: string; readonly when: 'start' | 'list' | 'call' }
  | { readonly kind: 'canary-sent'; readonly path: string; readonly where: string }
  | { readonly kind: 'file'; readonly path: string; readonly mode: 'read' | 'write' }
  | { readonly kind: 'network'; readonly to: string }
  | { readonly kind: 'program'; readonly command: string }
  | { readonly kind: 'limit'; readonly what: 'processes' | 'memory' | 'output' | 'time' }
