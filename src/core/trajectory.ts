import type { JsonValue } from './value.ts'

/** One task from the user's request to the answer, whoever recorded it: what guardian rules and `bench run mcip` look at. */
export interface Trajectory {
  readonly id: string
  /** What the agent could have called. */
  readonly tools: readonly TrajectoryTool[]
  readonly steps: readonly Step[]
}

export interface TrajectoryTool {
  readonly name: string
  readonly server?: string
  readonly description: string
  readonly inputSchema: JsonValue
}

export type Step =
  | { readonly kind: 'user' | 'answer'; readonly text: string; readonly sender?: string }
  | {
      readonly kind: 'call'
      readonly tool: string
      readonly server?: string
      readonly arguments: JsonValue
      readonly id?: string
      /** Who is said to call, where it says so. */
      readonly sender?: string
      /** Unix milliseconds. */
      readonly at?: number
    }
  | {
      readonly kind: 'result'
      readonly tool?: string
      readonly server?: string
      readonly value: JsonValue
      readonly id?: string
      readonly isError?: boolean
      readonly sender?: string
    }
