import type { Field } from './values/field.ts'

/** A server that exists as data only: what it is called, what it says of itself, and what its answers look like. */
export interface MockServer {
  readonly domain: string
  readonly name: string
  /** `Domain/Server`: how datasets name it. */
  readonly path: string
  readonly purpose: string
  readonly tools: readonly MockTool[]
}

export interface MockTool {
  readonly name: string
  /** One sentence. */
  readonly description: string
  /** What a person would ask for, as an order: `{city}` stands for an argument, `[ …]` for what may be left out. */
  readonly ask: string
  readonly takes: readonly Field[]
  readonly gives: readonly Field[]
}
