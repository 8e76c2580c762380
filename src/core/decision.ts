import type { Why } from './approval.ts'
import type { RefusalCode } from './refusal.ts'

/** What the guard does with a message. `confirm` waits for a person. */
export type Decision = 'allow' | 'redact' | 'confirm' | 'block'

/** Why the guard will not let something pass: becomes a JSON-RPC error or a tool error at the edge. */
export interface Refusal {
  readonly code: RefusalCode
  /** The detector or frame rule behind it; the code itself where there is none. */
  readonly rule: string
  /** Where the reason stands in the message: a JSON Pointer. */
  readonly pointer: string
  /** What policy rested on, and what would allow it, in our own words. */
  readonly why?: Why
}
