/**
 * One transmission as contextual integrity sees it: the five parameters of MCIP (arXiv 2505.14590 §3) and where it
 * stands in MCP. Holds no content: what was said is in the evidence, by `evidence`.
 */
export interface Flow {
  /** Unix milliseconds. */
  readonly at: number
  readonly phase: 'config' | 'interaction' | 'termination'
  readonly sender: Party
  readonly recipient: Party
  /** Whom it is about: `user`, or as far as the definition tells. */
  readonly subject: string
  /** What kind of thing is said, in words of the tool: `balance`, `query`, `tool list`. */
  readonly type: string
  readonly principle: Principle
  readonly method: string
  /** Tool, prompt or resource. */
  readonly name?: string
  /** Pairs a request with its answer. */
  readonly call?: string
  /** SHA-256 of the message. */
  readonly sha256?: string
}

export type Party = { readonly role: 'user' | 'client' } | { readonly role: 'server'; readonly name: string }

/** The transmission principles MCIP's annotations use as values. */
export const PRINCIPLES = ['consent', 'necessity', 'service provision', 'transparency'] as const
export type Principle = (typeof PRINCIPLES)[number]
