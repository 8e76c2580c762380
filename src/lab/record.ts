import type { Risk } from '../core/risk.ts'
import type { JsonObject, JsonValue } from '../core/value.ts'
import type { End, Origin } from './agent.ts'
import type { Position } from './attack.ts'
import type { Insertion } from './transform.ts'

/** Everything that decides how a trial goes. Two trials with the same key are the same trial. */
export interface TrialPlan {
  readonly environment: string
  readonly task: string
  /** None: a benign trial. */
  readonly attack?: {
    readonly name: string
    readonly goal: string
    readonly position: Position
    readonly transform: string
    readonly insertion: Insertion
  }
  /** Environments whose servers are in the fleet too, beside those that the goal needs. */
  readonly beside?: readonly string[]
  /** What of the task's server the user attaches in a benign trial, as attacks in these positions have it attached. */
  readonly attach?: 'resource' | 'prompt'
  readonly agent: string
  readonly defence: string
  readonly resolution: Resolution
  readonly transport: 'stdio' | 'http'
  readonly era: 'legacy' | 'modern'
  readonly seed: number
}

/** How a host finds the tool that the model named where two servers have one of that name. */
export const RESOLUTIONS = ['first-wins', 'last-wins', 'namespaced', 'refuse-duplicates'] as const
export type Resolution = (typeof RESOLUTIONS)[number]

/** One line of a campaign's record. All but `timing` is the same whenever and wherever the trial is run. */
export interface TrialRecord {
  readonly key: string
  readonly plan: TrialPlan
  readonly risks: readonly Risk[]
  readonly harm: number
  readonly end: End['why']
  readonly code?: string
  /** Reward of the task, 0 to 1. */
  readonly reward: number
  /** The attack's goal, by the state of the worlds. Undefined for benign trials. */
  readonly isReached?: boolean
  readonly steps: readonly StepRecord[]
  /** What a defence did to what was sent, seen from both ends. */
  readonly touches: readonly Touch[]
  /** From the 1–5 rubric of SafeMCP, 0 for a refusal; by the deterministic judge. */
  readonly judged?: number
  readonly told: string
  readonly reads: readonly ReadRecord[]
  /** Every definition that was offered, in the order in which it first was; one that changed stands there again. */
  readonly offered?: readonly OfferRecord[]
  /** What must be read for a lure of this trial to be understood, lure by lure. */
  readonly lures?: readonly (readonly string[])[]
  /** Servers that the attacker owns or tampers with. */
  readonly tampered?: readonly string[]
  /** State of each world: what changed, as [pointer, before, after]. */
  readonly changes: readonly Change[]
  readonly tokens?: { readonly input: number; readonly output: number }
  readonly timing: { readonly startMs: number; readonly totalMs: number; readonly callMs: readonly number[] }
}

export interface ReadRecord {
  readonly from: string
  readonly server: string
  readonly text: string
  /** Whether a lure stands in it; `cut` where it did before the text was shortened for the record. */
  readonly lure?: 'whole' | 'cut'
}

export interface OfferRecord {
  readonly server: string
  readonly name: string
  readonly description: string
  /** Undefined where it was too long to keep. */
  readonly inputSchema?: JsonObject
  readonly lure?: 'whole' | 'cut'
}

export interface StepRecord {
  readonly server: string
  readonly tool: string
  readonly input: JsonObject
  readonly text: string
  readonly isError: boolean
  /** `lure` and `bent` are corrupted steps. */
  readonly origin: Origin
}

export interface Touch {
  /** What stood in the way: a call that never arrived, a changed answer, a definition that was left out … */
  readonly what:
    | 'call-stopped'
    | 'call-changed'
    | 'result-changed'
    | 'definition-withheld'
    | 'definition-changed'
    | 'text-withheld'
    | 'text-changed'
    | 'server-refused'
  readonly server: string
  /** Tool, resource or prompt. */
  readonly name: string
  /** Which step, from 0; -1 before the first. */
  readonly step: number
  /** What the defence said about it, where it said something. */
  readonly said?: string
}

export interface Change {
  readonly server: string
  readonly pointer: string
  readonly before: JsonValue | undefined
  readonly after: JsonValue | undefined
}
