import { fail } from '../../core/error.ts'
import { RESOLUTIONS, type TrialPlan } from '../record.ts'
import { INSERTIONS } from '../transform.ts'
import type { Catalogue } from './catalogue.ts'
import type { Axis, Matrix } from './matrix.ts'
import { isIn, type Move, movesOf } from './moves.ts'

/** The values that each part of a plan runs through. */
export interface Axes {
  readonly places: readonly Place[]
  readonly moves: readonly Move[]
  readonly isBenignToo: boolean
  readonly fleets: readonly (readonly string[])[]
  readonly agents: readonly string[]
  readonly resolutions: readonly TrialPlan['resolution'][]
  readonly transports: readonly TrialPlan['transport'][]
  readonly eras: readonly TrialPlan['era'][]
  readonly seeds: readonly number[]
  readonly defences: readonly string[]
}

export type Place = Pick<TrialPlan, 'environment' | 'task'>

/** Offers what an unknown name may have meant: `Did you mean …? `, or nothing. */
export type Suggest = (typed: string, names: readonly string[]) => string

/** A name that nothing has ends it here, before anything has run. */
export function axesOf(matrix: Matrix, catalogue: Catalogue, suggest: Suggest = () => ''): Axes {
  const { environments, attacks, goals, transforms, agents, defences } = catalogue
  const known: readonly (readonly [string, Axis | undefined, readonly string[]])[] = [
    ['environment', matrix.environments, namesOf(environments)],
    [
      'task',
      typeof matrix.tasks === 'number' ? undefined : matrix.tasks,
      environments.flatMap(({ tasks }) => tasks),
    ],
    ['environment', matrix.fleets?.flat(), namesOf(environments)],
    ['attack', matrix.attacks, namesOf(attacks)],
    ['goal', matrix.goals, namesOf(goals)],
    ['position', matrix.positions, attacks.flatMap(({ positions }) => positions)],
    ['transform', matrix.transforms, namesOf(transforms)],
    ['insertion', matrix.insertions, INSERTIONS],
    ['agent', matrix.agents, namesOf(agents)],
    ['defence', matrix.defences, namesOf(defences)],
    ['resolution', matrix.resolutions, RESOLUTIONS],
    ['transport', matrix.transports, TRANSPORTS],
    ['era', matrix.eras, ERAS],
  ]
  for (const [what, axis, names] of known) checkNames(what, axis, names, suggest)
  const scripted = namesOf(agents.filter(({ kind }) => kind === 'scripted'))
  const axes: Axes = {
    places: placesOf(matrix, catalogue),
    moves: movesOf(matrix, catalogue),
    isBenignToo: matrix.benign ?? true,
    fleets: matrix.fleets ?? [[]],
    agents: namesOf(agents).filter((name) => isIn(name, matrix.agents ?? scripted)),
    resolutions: RESOLUTIONS.filter((name) => isIn(name, matrix.resolutions ?? [RESOLUTIONS[0]])),
    transports: TRANSPORTS.filter((name) => isIn(name, matrix.transports ?? ['http'])),
    eras: ERAS.filter((name) => isIn(name, matrix.eras ?? ['legacy'])),
    seeds: [...new Set(matrix.seeds ?? [1, 2, 3])],
    defences: namesOf(defences).filter((name) => isIn(name, matrix.defences ?? ['none'])),
  }
  if (caseCount(axes) * axes.defences.length === 0) fail('lab/empty-matrix')
  return axes
}

/** How many trials differ in more than the defence. */
export function caseCount({ places, moves, isBenignToo, ...rest }: Axes): number {
  const { fleets, agents, resolutions, transports, eras, seeds } = rest
  const ways = [fleets, agents, resolutions, transports, eras, seeds].reduce(
    (all, { length }) => all * length,
    1,
  )
  return places.length * (moves.length + (isBenignToo ? 1 : 0)) * ways
}

const TRANSPORTS = ['stdio', 'http'] as const
const ERAS = ['legacy', 'modern'] as const

const namesOf = (items: readonly { readonly name: string }[]): string[] => items.map(({ name }) => name)

function checkNames(what: string, axis: Axis | undefined, names: readonly string[], suggest: Suggest): void {
  if (axis === undefined || axis === 'all') return
  for (const name of axis)
    if (!names.includes(name)) fail('lab/unknown-name', { what, name, suggestion: suggest(name, names) })
}

function placesOf({ environments = 'all', tasks = 'all' }: Matrix, catalogue: Catalogue): Place[] {
  return catalogue.environments
    .filter(({ name }) => isIn(name, environments))
    .flatMap((environment) =>
      (typeof tasks === 'number'
        ? environment.tasks.slice(0, tasks)
        : environment.tasks.filter((task) => isIn(task, tasks))
      ).map((task) => ({ environment: environment.name, task })),
    )
}
