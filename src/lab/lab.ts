import type { Agent } from './agent.ts'
import type { Attack } from './attack.ts'
import type { Defence, Means } from './defence.ts'
import type { Environment } from './environment.ts'
import type { Goal } from './goal.ts'
import type { Transform } from './transform.ts'

/** Everything that trials are made of, by name, and what only the outside can hand in. */
export interface Lab {
  readonly environments: ByName<Environment>
  readonly attacks: ByName<Attack>
  readonly goals: ByName<Goal>
  readonly transforms: ByName<Transform>
  readonly agents: ByName<Agent>
  readonly defences: ByName<Defence>
  readonly means: Means
  /** Starts the program that joins standard input and output to the socket named after it (net/loopback/pipe). */
  readonly pipe: readonly [string, ...string[]]
  /** A path for a new socket, short enough for one. */
  readonly socketPath: () => string
  /** Milliseconds, for what is timed; nothing else depends on it. */
  readonly clock: () => number
}

export type ByName<T> = ReadonlyMap<string, T>

export function byName<T extends { readonly name: string }>(things: readonly T[]): ByName<T> {
  return new Map(things.map((thing) => [thing.name, thing]))
}
