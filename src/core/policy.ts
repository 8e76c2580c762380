import type { Finding } from './finding.ts'
import type { Capability, Confidentiality, Integrity } from './label.ts'
import type { JsonValue } from './value.ts'

/** All that a norm may speak of: one request of a client, beside what is known of the trajectory it belongs to. */
export interface PolicyRequest {
  readonly principal: { readonly host?: string; readonly user?: string; readonly agent?: string }
  readonly server: string
  readonly method: string
  /** The tool, where the method calls one; else the prompt or resource. */
  readonly name: string | undefined
  readonly capabilities: readonly Capability[]
  readonly input: JsonValue
  /** Of the tool as it was approved: types the arguments; where it is not known, they speak for themselves. */
  readonly inputSchema?: JsonValue
  readonly flow: FlowFacts
  /** Of this message, of all layers. */
  readonly findings: readonly Finding[]
  readonly past: Past
  /** Unix milliseconds. */
  readonly time: number
}

/** What flows with this request, and what the trajectory has read before it. */
export interface FlowFacts {
  /** Worst of what the arguments were made of; `user` where nothing else was recognised. */
  readonly integrity: Integrity
  readonly confidentiality: Confidentiality
  /** Servers whose values are in the arguments, this one excepted. */
  readonly sources: readonly string[]
  readonly hasReadUntrusted: boolean
  readonly hasReadPrivate: boolean
  /** Whether the user's own words lead to this call; undefined where nobody told the guard what the user said. */
  readonly isAsked: boolean | undefined
}

/** What was called before in this trajectory, as `server::tool`. */
export interface Past {
  readonly counts: Readonly<Record<string, number>>
  /** Latest last. */
  readonly order: readonly string[]
}

/** Strictest first: a block cannot be confirmed away, a duty (`must`) is met before anyone is asked. */
export const TIERS = ['block', 'must', 'confirm', 'allow'] as const
export type Tier = (typeof TIERS)[number]

export interface PolicyVerdict {
  /** A duty that is not met blocks, and says what to call first. */
  readonly decision: 'allow' | 'confirm' | 'block'
  readonly tier: Tier
  /** Id of the norm that decided. */
  readonly rule: string
  readonly layer: string
  /** What it rested on, in our own words. */
  readonly facts: readonly string[]
  /** What would allow it. */
  readonly remedy: string
}

export interface Policy {
  readonly decide: (request: PolicyRequest) => PolicyVerdict
  /** What to wait for before it can decide; undefined where it can already. Never rejects: `decide` then throws. */
  readonly ready?: () => Promise<void> | undefined
}
