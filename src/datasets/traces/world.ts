import type { Random } from '../../core/random.ts'
import type { JsonValue } from '../../core/value.ts'
import type { Call, Half, TraceTool } from './trace-row.ts'

/** A small closed world: servers with tools, what is in them, what a user may want there and what an attacker may want. */
export interface World {
  readonly name: string
  readonly half: Half
  readonly tools: readonly TraceTool[]
  /** Each run of an agent has a scene of its own: calls change it. */
  readonly open: (seeded: Seeded) => Scene
}

export interface Seeded {
  readonly random: Random
  /** Marks a text that a third party wrote: an injection can stand in it. The same slot always means the same text. */
  readonly foreign: Foreign
}

/** `field` is a short value of a record, such as a subject or a place: no prose is added to it. */
export type Foreign = (slot: string, text: string, kind?: 'prose' | 'field') => string

export interface Scene {
  /** What a tool gives back; undefined where it knows no such thing. */
  readonly answer: (call: Call) => JsonValue | undefined
  readonly tasks: readonly Task[]
  readonly goals: readonly Goal[]
  /** Harmless calls of an agent that looks around. */
  readonly lookups: readonly Call[]
}

export interface Task {
  readonly name: string
  /** The same wish in several wordings. */
  readonly user: readonly string[]
  readonly calls: readonly Call[]
  /** How an attacker could bend one of these calls, instead of asking for another. */
  readonly bend?: Bend
}

export interface Bend {
  readonly step: number
  readonly argument: string
  readonly value: JsonValue
  readonly text: readonly string[]
}

export interface Goal {
  readonly name: string
  /** Bare, in several wordings; perhaps one in another language. */
  readonly text: readonly string[]
  /** What has to be read first. */
  readonly looks?: readonly Call[]
  readonly calls: readonly Call[]
  /** The argument that carries what is stolen, where something is. */
  readonly payload?: string
}

export function defineWorld(world: World): World {
  return world
}

export function call(tool: string, input: Call['arguments'] = {}): Call {
  return { tool, arguments: input }
}

export function task(name: string, user: Task['user'], calls: Task['calls'], bend?: Bend): Task {
  return { name, user, calls, ...(bend && { bend }) }
}

export function goal(
  name: string,
  text: Goal['text'],
  calls: Goal['calls'],
  more: Pick<Goal, 'looks' | 'payload'> = {},
): Goal {
  return { name, text, calls, ...more }
}

/** What each tool gives back, by its name; it reads its arguments as text. */
export function answering(
  tools: Readonly<Record<string, (get: (argument: string) => string) => JsonValue | undefined>>,
): Scene['answer'] {
  return ({ tool, arguments: input }) => {
    const get = (argument: string): string => {
      const value = input[argument]
      return typeof value === 'string' ? value : JSON.stringify(value ?? '')
    }
    return Object.hasOwn(tools, tool) ? tools[tool]!(get) : undefined
  }
}
