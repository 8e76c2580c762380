import type { Position } from '../attack.ts'
import type { Resolution } from '../record.ts'
import type { Insertion } from '../transform.ts'

/** Names, or everything there is. */
export type Axis<Name extends string = string> = 'all' | readonly Name[]

/** What a campaign crosses. An axis that is left out has the value that is usual for it. */
export interface Matrix {
  readonly environments?: Axis
  /** Names of tasks, in every environment that has them; or the first so many of each. */
  readonly tasks?: Axis | number
  readonly attacks?: Axis
  /** Goals beside an attack's first; one that an attack cannot serve is left out for it. */
  readonly goals?: Axis
  readonly positions?: Axis<Position>
  readonly transforms?: Axis
  readonly insertions?: Axis<Insertion>
  /** Environments whose servers stand beside the task's own; `[[]]` where none do. */
  readonly fleets?: readonly (readonly string[])[]
  readonly agents?: Axis
  readonly defences?: Axis
  readonly resolutions?: Axis<Resolution>
  readonly transports?: Axis<'stdio' | 'http'>
  readonly eras?: Axis<'legacy' | 'modern'>
  readonly seeds?: readonly number[]
  /** Whether each task is also done with nobody attacking. */
  readonly benign?: boolean
  /** So many trials at most, drawn so that every attack, position, agent and defence appears. */
  readonly sample?: number
  /** Of the drawing. */
  readonly sampleSeed?: number
}

/** The transform and the insertion of what has no words to be changed, and what is usual where none is asked for. */
export const PLAIN_TRANSFORM = 'direct'
export const PLAIN_INSERTION: Insertion = 'after'
