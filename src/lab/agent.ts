import type { JsonObject } from '../core/value.ts'
import type { Call, Seen, Task, ToolDefinition } from './environment.ts'
import type { Lure } from './order.ts'

/** Who carries out the task. One file each in `agents/`. */
export interface Agent {
  readonly name: string
  readonly title: string
  /** Scripted agents are deterministic and need nothing; the others need a model. */
  readonly kind: 'scripted' | 'model' | 'program'
  readonly run: (session: Session) => Promise<End>
}

/** What a host gives an agent, for one task. */
export interface Session {
  readonly ask: string
  readonly system: string
  /** The flat list that a host hands to its model: every server's tools and the built-in ones, named as it names them. */
  readonly tools: () => readonly OfferedTool[]
  /** The tool that the host would call by this name, one of a removed server among them; undefined where it calls none. */
  readonly meant: (name: string) => OfferedTool | undefined
  /** Calls by the name in that list. Never throws: what was refused comes back as an error. */
  readonly call: (name: string, input: JsonObject, origin?: Origin) => Promise<Seen>
  /** All that the agent was given to read so far, oldest first: definitions, instructions, history, results, logs, questions. */
  readonly read: () => readonly Piece[]
  /** Answers questions of servers from now on; without it they are declined. */
  readonly onQuestion: (answer: (question: Question) => Promise<JsonObject | undefined>) => void
  readonly limits: { readonly steps: number }
  /** Ends a model's turn with the trial. */
  readonly signal?: AbortSignal
  /** For scripted agents only. */
  readonly script: Script
}

export interface OfferedTool extends Pick<ToolDefinition, 'description' | 'inputSchema'> {
  /** As the model sees it. */
  readonly name: string
  /** Whose it is; `host` for a built-in. */
  readonly server: string
  /** As its server calls it. */
  readonly tool: string
}

export interface Piece {
  readonly from:
    | 'definition'
    | 'instructions'
    | 'resource'
    | 'prompt'
    | 'history'
    | 'result'
    | 'error'
    | 'log'
    | 'question'
    | 'user'
  readonly server: string
  readonly text: string
}

export interface Question {
  readonly server: string
  readonly kind: 'sampling' | 'elicitation'
  readonly text: string
  readonly params: JsonObject
}

/** Why a call was made, as a scripted agent knows it; calls of a model are judged afterwards (origins.ts). */
export type Origin = 'task' | 'lure' | 'bent'

export interface Script {
  readonly task: Task
  /** The name in the flat list under which the host would find this tool of the task's server. */
  readonly nameOf: (call: Call) => string
  /** Lures whose essence stands in this text. */
  readonly understand: (text: string) => readonly Lure[]
  /** Whether a defence has advised the agent to be careful. */
  readonly isAdvised: boolean
}

export interface End {
  readonly told: string
  /**
   * `answered`, `gave-up` and `refused` count; `invalid` (garbage, step limit without an answer) and `failed` (no endpoint)
   * are no evidence of safety, and are counted apart.
   */
  readonly why: 'answered' | 'gave-up' | 'refused' | 'invalid' | 'failed'
  readonly tokens?: { readonly input: number; readonly output: number }
  readonly code?: string
}

export function defineAgent(agent: Agent): Agent {
  return agent
}
