import { randomFrom, type Random } from '../core/random.ts'
import type { JsonObject } from '../core/value.ts'
import { canonicalJson } from '../core/canonical.ts'
import type { Attack, Scene, Staging } from './attack.ts'
import type { Environment, Seen, Task, World } from './environment.ts'
import type { Aim, Goal, Ground, Rehearsed } from './goal.ts'
import { HOME } from './host/home.ts'
import { insert } from './insert.ts'
import type { Lab } from './lab.ts'
import type { TrialPlan } from './record.ts'
import { word } from './word.ts'

/** A trial made ready: its worlds are open, its attack is laid, nothing has run. */
export interface Stage {
  readonly environment: Environment
  readonly world: World
  readonly task: Task
  /** The same task in the same world, untouched: for the rounds after the first. */
  readonly again: () => Standing
  /** Other servers in the fleet that are nobody's attack. */
  readonly beside: readonly { readonly environment: Environment; readonly world: World }[]
  readonly home: World
  readonly attack?: {
    readonly attack: Attack
    readonly goal: Goal
    readonly aim: Aim | undefined
    readonly staging: Staging
    /** What the task takes. */
    readonly expected: readonly Rehearsed[]
  }
}

interface Standing {
  readonly world: World
  readonly task: Task
}

/** Undefined where the attack or its goal cannot be staged for this task. Throws for a name that nothing has. */
export function stageTrial(plan: TrialPlan, lab: Lab): Stage | undefined {
  const environment = known(lab.environments, plan.environment)
  const root = randomFrom(`lab/${plan.seed}`)
  const open = (): Standing => {
    const world = environment.open(root.fork(environment.name))
    return { world, task: taskOf(world, plan) }
  }
  const { world, task } = open()
  const goal = plan.attack ? known(lab.goals, plan.attack.goal) : undefined
  const names = new Set([...(goal?.needs ?? []), ...(plan.beside ?? [])])
  names.delete(environment.name)
  const beside = [...names].map((name) => {
    const one = known(lab.environments, name)
    return { environment: one, world: one.open(root.fork(name)) }
  })
  const home = HOME.open(root.fork('host'))
  const stage = { environment, world, task, again: () => open(), beside, home }
  if (!plan.attack || !goal) return stage
  const attack = known(lab.attacks, plan.attack.name)
  const chance = root.fork(`${attack.name}/${goal.name}/${task.name}`)
  const expected = rehearsed(plan, environment, open)
  const laid = lay(plan.attack, { attack, goal, stage, lab, random: chance, expected })
  return laid && { ...stage, attack: { attack, goal, expected, ...laid } }
}

/** Kept, because whoever looks for a place for an attack rehearses the same tasks over and over. */
const REHEARSED = new WeakMap<Environment, Map<string, readonly Rehearsed[]>>()
/** Of one environment: a campaign may have any number of seeds. */
const MOST_KEPT = 2000

function rehearsed(
  { task, seed }: TrialPlan,
  environment: Environment,
  open: () => Standing,
): readonly Rehearsed[] {
  const all = REHEARSED.get(environment) ?? new Map<string, readonly Rehearsed[]>()
  REHEARSED.set(environment, all)
  const key = `${seed}/${task}`
  const found = all.get(key) ?? rehearse(open())
  if (all.size >= MOST_KEPT) all.clear()
  all.set(key, found)
  return found
}

/** What carrying out the task takes in a world of its own, where nothing is in the way. */
function rehearse({ world, task }: Standing): readonly Rehearsed[] {
  const calls: Rehearsed[] = []
  const plan = task.plan()
  let before = canonicalJson(world.state())
  for (let next = plan.next(); !next.done;) {
    const answer = world.call(next.value)
    const after = canonicalJson(world.state())
    calls.push({ ...next.value, changes: after !== before })
    before = after
    const seen: Seen = { text: answer.text, value: answer.value, isError: answer.isError === true }
    next = plan.next(seen)
  }
  return calls
}

interface Laying {
  readonly attack: Attack
  readonly goal: Goal
  readonly stage: Stage
  readonly lab: Lab
  readonly random: Random
  readonly expected: readonly Rehearsed[]
}

function lay(
  { position, transform, insertion }: NonNullable<TrialPlan['attack']>,
  { attack, goal, stage, lab, random, expected }: Laying,
): { readonly aim: Aim | undefined; readonly staging: Staging } | undefined {
  const ground: Ground = {
    random: random.fork('goal'),
    states: statesOf(stage),
    own: stage.environment.name,
    expected,
  }
  let aimed: Aim | undefined
  let isMisfit = false
  const scene: Scene = {
    random: random.fork('attack'),
    position,
    environment: stage.environment,
    world: stage.world,
    task: stage.task,
    expected,
    ground,
    aim: (drop) => {
      const given = drop ? { ...ground, drop } : ground
      if (goal.fits?.(given) === false) {
        isMisfit = true
        throw new Misfit()
      }
      aimed = goal.prepare(given)
      return aimed
    },
    word: (aim, manner) =>
      word({ aim, manner, transform: known(lab.transforms, transform), random: random.fork('words') }),
    insert: (honest, words) => insert(honest, words, insertion, random.fork('insert')),
  }
  try {
    const staging = attack.stage(scene)
    return staging && { aim: aimed, staging }
  } catch (error) {
    if (isMisfit && error instanceof Misfit) return undefined
    throw error
  }
}

class Misfit extends Error {}

export function statesOf({ environment, world, beside, home }: Stage): Record<string, JsonObject> {
  return {
    [environment.name]: world.state(),
    ...Object.fromEntries(beside.map((each) => [each.environment.name, each.world.state()])),
    [HOME.name]: home.state(),
  }
}

function taskOf(world: World, { environment, task }: TrialPlan): Task {
  const found = world.tasks.find(({ name }) => name === task)
  if (!found) throw new Error(`${environment} has no task ${task}`)
  return found
}

function known<T>(things: ReadonlyMap<string, T>, name: string): T {
  const found = things.get(name)
  if (!found) throw new Error(`The lab has nothing called ${name}`)
  return found
}
