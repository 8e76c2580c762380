import type { Attack } from '../attack.ts'
import type { Carrier } from '../defence.ts'
import type { Risk } from '../../core/risk.ts'

/** What there is to choose from: as much of each plugin as a matrix, a list or a report needs to know. */
export interface Catalogue {
  readonly environments: readonly EnvironmentCard[]
  readonly attacks: readonly AttackCard[]
  readonly goals: readonly GoalCard[]
  readonly transforms: readonly Titled[]
  readonly agents: readonly AgentCard[]
  readonly defences: readonly DefenceCard[]
}

export interface Titled {
  readonly name: string
  readonly title: string
}

export interface EnvironmentCard extends Titled {
  /** Names, in their order. */
  readonly tasks: readonly string[]
}

export type AttackCard = Titled &
  Pick<Attack, 'vector' | 'also' | 'actor' | 'positions' | 'goals' | 'known' | 'hasWords'>

export interface GoalCard extends Titled {
  readonly effect: Risk
  readonly harm: number
}

export interface AgentCard extends Titled {
  readonly kind: 'scripted' | 'model' | 'program'
}

export interface DefenceCard extends Titled {
  readonly known: string
  readonly scope: readonly Carrier[]
}
