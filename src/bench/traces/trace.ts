import type { JsonObject, JsonValue } from '../../core/value.ts'
import type { TraceLabel } from '../../datasets/traces/trace-row.ts'

/** One recorded run, read into the shapes of MCP, so that it can go through the guard. */
export interface Trace {
  readonly id: string
  readonly label: TraceLabel
  /** What the user said, turn by turn. */
  readonly user: readonly string[]
  readonly servers: readonly TraceServer[]
  readonly steps: readonly Step[]
  readonly injected: readonly string[]
  /** Steps by which the agent obeyed, where the row says so. */
  readonly attack: readonly number[] | undefined
  /** What the figures are told apart by, where the row says so. */
  readonly half: string | undefined
  readonly world: string | undefined
  /** What of the row could not be read. */
  readonly unread: readonly string[]
}

export interface TraceServer {
  readonly name: string
  readonly tools: readonly JsonObject[]
}

export interface Step {
  readonly server: string
  readonly tool: string
  readonly arguments: JsonObject
  /** As a server answers `tools/call`; undefined where none was recorded. */
  readonly result: JsonObject | undefined
  /** What the user said just before, where that is known. */
  readonly prompts?: readonly string[]
}

/** Where tools name no server, there is one. */
export const ONLY_SERVER = 'server'

/** The texts of a result, as an agent reads them. */
export function textsOf(value: JsonValue | undefined): string[] {
  const texts: string[] = []
  const collect = (one: JsonValue, depth: number): void => {
    if (typeof one === 'string') texts.push(one)
    else if (typeof one === 'object' && one !== null && depth < DEEPEST)
      for (const part of Object.values(one)) collect(part, depth + 1)
  }
  collect(value ?? null, 0)
  return texts
}

/** The guard reads no message that is deeper. */
const DEEPEST = 128
