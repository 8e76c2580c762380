import type { TrialPlan } from '../record.ts'
import { INSERTIONS } from '../transform.ts'
import type { AttackCard, Catalogue } from './catalogue.ts'
import { type Axis, type Matrix, PLAIN_INSERTION, PLAIN_TRANSFORM } from './matrix.ts'

export type Move = NonNullable<TrialPlan['attack']>

/** Every way to attack that the matrix asks for, in the order of the catalogue. */
export function movesOf(matrix: Matrix, catalogue: Catalogue): Move[] {
  const attacks = catalogue.attacks.filter(({ name }) => isIn(name, matrix.attacks ?? []))
  const transforms = catalogue.transforms.map(({ name }) => name)
  return attacks.flatMap((attack) => movesOfAttack(attack, matrix, transforms))
}

function movesOfAttack(attack: AttackCard, matrix: Matrix, transforms: readonly string[]): Move[] {
  const [firstGoal] = attack.goals
  const goals =
    matrix.goals === undefined ? [firstGoal] : attack.goals.filter((goal) => isIn(goal, matrix.goals!))
  const positions = attack.positions.filter((position) => isIn(position, matrix.positions ?? 'all'))
  const worded = attack.hasWords
    ? transforms.filter((transform) => isIn(transform, matrix.transforms ?? [PLAIN_TRANSFORM]))
    : [PLAIN_TRANSFORM]
  const insertions = attack.hasWords
    ? INSERTIONS.filter((insertion) => isIn(insertion, matrix.insertions ?? [PLAIN_INSERTION]))
    : [PLAIN_INSERTION]
  return goals.flatMap((goal) =>
    positions.flatMap((position) =>
      worded.flatMap((transform) =>
        insertions.map((insertion) => ({ name: attack.name, goal, position, transform, insertion })),
      ),
    ),
  )
}

export function isIn<Name extends string>(name: Name, axis: Axis<Name>): boolean {
  return axis === 'all' || axis.includes(name)
}
