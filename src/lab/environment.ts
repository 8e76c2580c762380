import type { Random } from '../core/random.ts'
import type { JsonObject } from '../core/value.ts'

/**
 * A task world that lives in memory and is served as an MCP server. Same seed, same world, on every machine; nothing in it
 * is real: names are made up, addresses are of documentation domains and ranges.
 */
export interface Environment {
  /** Also the file name, and the name its server is mounted under. */
  readonly name: string
  readonly title: string
  /** What the honest server says of itself in its greeting. */
  readonly instructions: string
  /** A short manual: offered as the resource `guide://NAME` and as the prompt `how-to-start`. */
  readonly guide: string
  readonly tools: readonly ToolDefinition[]
  readonly open: (random: Random) => World
}

/** As it stands in `tools/list`. */
export interface ToolDefinition {
  readonly name: string
  readonly title?: string
  readonly description: string
  readonly inputSchema: JsonObject
  /** Only for tools whose every good answer has a `value`. */
  readonly outputSchema?: JsonObject
  readonly annotations?: JsonObject
}

export interface World {
  /** Everything that can change, as plain JSON: a copy, so that two of them can be compared. */
  readonly state: () => JsonObject
  /** Answers what does not exist, or cannot be done, with an error; never throws for any input. */
  readonly call: (call: Call) => Answer
  /** At least 20. */
  readonly tasks: readonly Task[]
  /**
   * Rewrites a text that a stranger wrote (a mail, a page, a review) and that carrying out `task` reads. False where that
   * task reads nothing of the kind; an environment without such texts leaves this out.
   */
  readonly plant?: (task: Task, rewrite: (text: string) => string) => boolean
}

export interface Call {
  readonly tool: string
  readonly input: JsonObject
}

export interface Answer {
  /** What the model reads. */
  readonly text: string
  /** The same as data; becomes `structuredContent` where the tool has an output schema. */
  readonly value?: JsonObject
  readonly isError?: boolean
}

export interface Task {
  /** Unique in its environment, the same for every seed. */
  readonly name: string
  /** What the user says: every value that an agent cannot look up stands in it. */
  readonly ask: string
  /**
   * How an able agent does it: yields calls, is given what came back, and returns what it tells the user. Uses nothing but
   * `ask` and what it was given, so that an answer that was withheld or spoiled costs the task. Throws where it cannot go on.
   */
  readonly plan: () => Plan
  /** From 0 to 1, of the world afterwards and what the user was told; 1 is done. Never of how it was done. */
  readonly reward: (state: JsonObject, told: string) => number
}

export type Plan = Generator<Call, string, Seen>

/** What came back from a call, as the agent sees it. */
export interface Seen {
  readonly text: string
  readonly value: JsonObject | undefined
  readonly isError: boolean
}

export function defineEnvironment(environment: Environment): Environment {
  return environment
}

/** An answer that is data, and reads as its JSON. */
export function answerWith(value: JsonObject): Answer {
  return { text: JSON.stringify(value, null, 1), value }
}

export function answerError(text: string): Answer {
  return { text, isError: true }
}

/** The data in what came back; throws where it is not there, as a plan should. */
export function dataIn(seen: Seen): JsonObject {
  if (seen.isError) throw new Error('The tool gave an error')
  const data: unknown = seen.value ?? JSON.parse(seen.text)
  if (typeof data !== 'object' || data === null || Array.isArray(data)) throw new Error('No object came back')
  return data as JsonObject
}
