import type { Definition } from './subject.ts'

/** What a tool can do, as far as anyone can tell from its definition. Cedar groups and guard rules use these words. */
export const CAPABILITIES = [
  'reads-private',
  'reads-untrusted',
  'sends-out',
  'executes',
  'destroys',
  'spends',
  'writes',
] as const
export type Capability = (typeof CAPABILITIES)[number]

/** How much harm it does when what a tool gives back becomes known; least first. */
export const CONFIDENTIALITIES = ['public', 'private', 'secret'] as const
export type Confidentiality = (typeof CONFIDENTIALITIES)[number]

/** Who can have written what a tool gives back: the user, the server itself, or anybody; most trusted first. */
export const INTEGRITIES = ['user', 'server', 'untrusted'] as const
export type Integrity = (typeof INTEGRITIES)[number]

/**
 * `message`: somebody reads it, or it is stored where others look. `address`: a caller may name the machine that is asked, so
 * anything fits into the address. `query`: a few words for a service that the server chose.
 */
export const OUTLETS = ['message', 'address', 'query'] as const
export type Outlet = (typeof OUTLETS)[number]

export interface ToolLabel {
  readonly capabilities: readonly Capability[]
  /** Of what it gives back. */
  readonly confidentiality: Confidentiality
  /** Of what it gives back. */
  readonly integrity: Integrity
  /** How what it is given leaves, where any of it does; a mere query is too little for the capability `sends-out`. */
  readonly sendsOut?: Outlet | undefined
  readonly reasons: readonly LabelReason[]
}

export interface LabelReason {
  readonly label: Capability | Confidentiality | Integrity | Outlet
  readonly from: 'name' | 'description' | 'schema' | 'annotation' | 'configuration'
  /** Our own words; never more of the definition than one word of it. */
  readonly why: string
}

/** Infers the label of one tool; who can say better says so in the configuration. */
export type Labeller = (server: string, tool: Definition) => ToolLabel
