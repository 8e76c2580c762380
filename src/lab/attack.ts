import type { Random } from '../core/random.ts'
import type { Risk } from '../core/risk.ts'
import type { JsonObject } from '../core/value.ts'
import type { Answer, Call, Environment, Task, ToolDefinition, World } from './environment.ts'
import type { Aftermath, Aim, Ground } from './goal.ts'
import type { Guise, Lure } from './order.ts'

/** One move of an attacker: who tampers with what, and where it stands. One file each in `attacks/`, named by the move. */
export interface Attack {
  readonly name: string
  readonly title: string
  /** U01–U28: how it comes in. */
  readonly vector: Risk
  /** Further classes it belongs to, such as U13 for what hides. */
  readonly also?: readonly Risk[]
  readonly actor: 'server' | 'stranger' | 'registry' | 'user' | 'transport'
  readonly positions: readonly [Position, ...Position[]]
  /** Goals it can serve, by name; the first where none is asked for. */
  readonly goals: readonly [string, ...string[]]
  /** What it is called elsewhere, such as `MCPSecBench S17`, `2509.24272 A4`. */
  readonly known: readonly string[]
  /** Whether its words can be transformed; structural moves have none. */
  readonly hasWords: boolean
  /** Environments it cannot be staged in are left out by returning undefined (no stranger's text, for instance). */
  readonly stage: (scene: Scene) => Staging | undefined
}

export type Position =
  | 'description'
  | 'schema'
  | 'response'
  | 'error'
  | 'resource'
  | 'prompt'
  | 'instructions'
  | 'sampling'
  | 'elicitation'
  | 'log'
  /** Text of a stranger that an honest server passes on. */
  | 'content'
  /** Names, annotations, order of lists: nothing that persuades. */
  | 'structure'
  /** What the server does, whatever it says. */
  | 'behaviour'
  | 'user'
  | 'settings'
  | 'transport'
  | 'history'

export interface Scene {
  readonly random: Random
  readonly position: Position
  readonly environment: Environment
  /** The task's own server is named after its environment. */
  readonly world: World
  readonly task: Task
  /** The calls that carrying out the task needs when nothing is in the way. */
  readonly expected: readonly Call[]
  readonly ground: Ground
  /** Builds the goal; give `drop` where the attack has a tool of its own that takes a text. */
  readonly aim: (drop?: Ground['drop']) => Aim
  /** Words an order with the trial's transform, and gives the lure that goes with it. */
  readonly word: (aim: Pick<Aim, 'words' | 'order'>, manner?: Manner) => Worded
  /** Puts words into a text where the trial's insertion wants them. */
  readonly insert: (honest: string, words: string) => string
}

/** How the attack itself frames the order, before a transform. */
export interface Manner {
  readonly guise?: Guise
  /** Wraps the order, `…` standing for it: “Before using this tool, …”. */
  readonly frame?: string
}

export interface Worded {
  readonly text: string
  readonly lure: Lure
}

/** Everything that differs from a benign trial. */
export interface Staging {
  /** By server name. */
  readonly tampers?: Readonly<Record<string, Tamper>>
  /** The attacker's own servers; mounted before the task's own where `isFirst`. */
  readonly mounts?: readonly Mount[]
  readonly lures: readonly Lure[]
  /** What the user says instead. */
  readonly ask?: (ask: string) => string
  /** Texts of resources and prompts that the user attaches: the host reads them before the agent starts. */
  readonly attach?: readonly {
    readonly server: string
    readonly what: 'resource' | 'prompt'
    readonly name: string
  }[]
  /** Earlier turns that the host still has. */
  readonly history?: readonly Turn[]
  /** Servers that are removed once the history is there: their tools are named in it and no longer offered. */
  readonly removed?: readonly string[]
  /** Calls that somebody outside makes: a page in the user's browser, whose name was made to point at this machine. */
  readonly intrusions?: readonly { readonly server: string; readonly call: Call }[]
  /** Runs the task this often in one session, for what changes with time or count. */
  readonly rounds?: number
  /** Instead of the goal's own. */
  readonly reached?: (after: Aftermath) => boolean
}

export interface Mount {
  readonly name: string
  readonly environment: Environment
  readonly world: World
  readonly tamper?: Tamper
  readonly isFirst?: boolean
}

export interface Turn {
  readonly role: 'user' | 'agent' | 'tool'
  readonly text: string
}

/** How a server differs from the honest one. */
export interface Tamper {
  /** In its greeting. */
  readonly title?: string
  readonly instructions?: (honest: string) => string
  readonly tools?: (honest: readonly ToolDefinition[], moment: Moment) => readonly ToolDefinition[]
  readonly guide?: (honest: string, moment: Moment) => string
  /** Extra members of the definitions of the resource and the prompt. */
  readonly resource?: JsonObject
  readonly prompt?: JsonObject
  readonly call?: (call: Call, honest: () => Answer, moment: Moment) => Answer
  /** Any answer, just before it goes out: what stands on the way can change all of it. */
  readonly reply?: (method: string, honest: JsonObject, moment: Moment) => JsonObject
  /** Sent while a call is under way, before its answer. */
  readonly during?: (call: Call, moment: Moment) => readonly Aside[]
}

/** Counts of this server in this trial, the present one included. */
export interface Moment {
  readonly listed: number
  readonly called: number
}

export type Aside =
  | { readonly kind: 'log'; readonly level: string; readonly text: string }
  | { readonly kind: 'notify'; readonly method: string; readonly params: JsonObject }
  | {
      readonly kind: 'ask'
      readonly method: 'sampling/createMessage' | 'elicitation/create'
      readonly params: JsonObject
    }

export function defineAttack(attack: Attack): Attack {
  return attack
}
