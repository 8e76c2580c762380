import type { JsonObject, JsonValue } from '../../core/value.ts'

/** One recorded run of an agent, as `bench run traces` reads it; what is ours alone stands in `Origin`. */
export interface TraceRow {
  readonly id: string
  readonly label: TraceLabel
  readonly user: string
  readonly tools: readonly TraceTool[]
  readonly steps: readonly TraceStep[]
  /** The texts an attacker put into results; those of a split injection are parts of one. */
  readonly injected?: readonly string[]
}

export const TRACE_LABELS = ['attack-success', 'attack-failed', 'benign'] as const
export type TraceLabel = (typeof TRACE_LABELS)[number]

export interface TraceTool {
  readonly name: string
  readonly description: string
  readonly inputSchema: JsonObject
  readonly server?: string
}

export interface TraceStep {
  readonly call: Call
  readonly result: JsonValue
}

export interface Call {
  readonly tool: string
  readonly arguments: JsonObject
}

/** Whoever tunes rules looks at worlds of one half only; the other half then tells how well they hold. */
const HALVES = ['tune', 'held'] as const
export type Half = (typeof HALVES)[number]

/** Of a generated row: where it came from. */
export interface GeneratedTrace extends TraceRow {
  readonly world: string
  readonly half: Half
  readonly task: string
  readonly style: string
  readonly goal?: string
  readonly wrapper?: string
  /** Numbers of the steps by which the agent obeyed, its look-ups for the attacker left out. */
  readonly attack?: readonly number[]
}
