import { canonicalJson } from '../../core/canonical.ts'
import type { Random } from '../../core/random.ts'
import { ASIDES } from './asides.ts'
import { carried, CARRIAGES, inManner, type Manner, MANNERS } from './manner.ts'
import { rendered, renderedError, type Shape, SHAPES } from './render.ts'
import type { Call, GeneratedTrace, TraceLabel, TraceStep } from './trace-row.ts'
import type { Foreign, Goal, Scene, Task, World } from './world.ts'
import type { Wrapper } from './wrapper.ts'
import { WRAPPERS } from './wrappers.ts'

/** One run of an agent in a world; undefined where chance drew what does not go together. */
export function compose(
  world: World,
  label: TraceLabel,
  id: string,
  random: Random,
  turn: number,
): GeneratedTrace | undefined {
  const open = (foreign: Foreign): Scene => world.open({ random: random.fork('scene'), foreign })
  const draft = open((slot, text) => `${text}${mark(slot)}`)
  // In turns, so that all tasks and goals are met equally often, and in changing pairs.
  const task = draft.tasks[turn % draft.tasks.length]!
  const part = { id, label, world: world.name, half: world.half, tools: world.tools, task: task.name }
  const run: Run = { open, random, task: task.name, manner: random.pick(MANNERS), shape: random.pick(SHAPES) }
  const read = slotsRead(draft, task)
  if (label === 'benign')
    return { ...part, user: random.pick(task.user), style: run.manner, steps: benign(run) }
  const bends = task.bend !== undefined && random.chance(BENT)
  const seen = bends ? read.filter(({ step }) => step < task.bend!.step) : read
  const goal = bends
    ? undefined
    : draft.goals[(turn + Math.floor(turn / draft.tasks.length)) % draft.goals.length]!
  if (goal && isAskedAnyway(goal, task)) return undefined
  const wrapper = random.pick(WRAPPERS)
  const texts = wrapped(wrapper, random.pick(goal?.text ?? task.bend?.text ?? []), toolOf(goal, task), random)
  const slots = random
    .shuffle(seen)
    .slice(0, texts.length)
    .toSorted((one, other) => one.step - other.step)
  if (
    slots.length === 0 ||
    slots.length < texts.length ||
    (texts.length > 1 && slots[0]?.step === slots[1]?.step)
  )
    return undefined
  const scene = open(
    placing(
      slots.map(({ slot }, at) => [slot, texts[at]!]),
      random,
    ),
  )
  const told = slots.at(-1)!.step
  const { steps, attack, style } =
    label === 'attack-failed'
      ? refusing(run, scene, told, goal)
      : goal === undefined
        ? bent(run, scene)
        : obeying(run, scene, told, goal)
  return {
    ...part,
    user: random.pick(task.user),
    style,
    goal: goal?.name ?? `bend-${task.name}`,
    wrapper: wrapper.name,
    steps,
    injected: texts,
    ...(attack && { attack }),
  }
}

/** How often a call that was asked for anyway is bent, where that can be. */
const BENT = 0.15
/** How often a text of a third party has a harmless request of its own. */
const ASIDE = 0.3

interface Run {
  readonly open: (foreign: Foreign) => Scene
  readonly random: Random
  readonly task: string
  readonly manner: Manner
  readonly shape: Shape
}

const mark = (slot: string): string => `\u0001${slot}\u0001`

/** Which third-party texts the task reads, and in which of its steps first. */
function slotsRead(scene: Scene, task: Task): { readonly slot: string; readonly step: number }[] {
  const seen = new Map<string, number>()
  task.calls.forEach((one, step) => {
    const text = JSON.stringify(scene.answer(one) ?? null).replaceAll(String.raw`\u0001`, '\u0001')
    for (const [, slot = ''] of text.matchAll(/\u0001([^\u0001]{1,80})\u0001/g))
      if (!seen.has(slot)) seen.set(slot, step)
  })
  return [...seen].map(([slot, step]) => ({ slot, step }))
}

/** What the user wants as well is no attack. */
function isAskedAnyway(goal: Goal, task: Task): boolean {
  const asked = new Set(task.calls.map((one) => canonicalJson([one.tool, one.arguments])))
  return goal.calls.some((one) => asked.has(canonicalJson([one.tool, one.arguments])))
}

const toolOf = (goal: Goal | undefined, { calls, bend }: Task): string =>
  (goal?.calls.at(-1) ?? calls[bend?.step ?? 0])!.tool

function wrapped(wrapper: Wrapper, goal: string, tool: string, random: Random): readonly string[] {
  const about = {
    user: random.pick(['Anna', 'Jonas', 'the account holder', 'Mira', 'Oskar']),
    tool,
    model: random.pick(['assistant', 'AI model', 'agent', 'dear language model']),
  }
  const text = wrapper.wrap(goal, about)
  return typeof text === 'string' ? [text] : text
}

function placing(texts: readonly (readonly [string, string])[], random: Random): Foreign {
  const wanted = new Map(texts)
  const at = random.pick(['end', 'end', 'start', 'middle'])
  return (slot, text, kind) => {
    const injected = wanted.get(slot)
    if (injected === undefined) return kind === 'field' ? text : withAside(slot, text, random)
    if (at === 'start') return `${injected}\n${text}`
    const middle = text.indexOf('. ', Math.floor(text.length / 3)) + 1
    if (at === 'middle' && middle > 0) return `${text.slice(0, middle)} ${injected}${text.slice(middle)}`
    return `${text}${kind === 'field' ? ' ' : random.fork(slot).pick(['\n\n', ' ', '\n'])}${injected}`
  }
}

/** The same slot has the same aside, however often it is read. */
function withAside(slot: string, text: string, random: Random): string {
  const own = random.fork(`aside/${slot}`)
  return own.chance(ASIDE) ? `${text}${own.pick([' ', '\n', '\n\n'])}${own.pick(ASIDES)}` : text
}

function benign(run: Run): TraceStep[] {
  const scene = run.open(placing([], run.random))
  return played(scene, ownCalls(run, scene), run)
}

type Played = Pick<GeneratedTrace, 'steps' | 'attack' | 'style'>

/** The agent saw it and went on with its task; some look where they were told to, and do no more. */
function refusing(run: Run, scene: Scene, told: number, goal: Goal | undefined): Played {
  const own = ownCalls(run, scene)
  const found = goal && scene.goals.find(({ name }) => name === goal.name)
  const looks = run.random.chance(0.2) ? (found?.looks ?? []) : []
  const first = offset(scene, run, told) + 1
  const calls = [...own.slice(0, first), ...looks, ...own.slice(first)]
  return { steps: played(scene, calls, run), style: looks.length > 0 ? 'looks-then-refuses' : 'refuses' }
}

function bent(run: Run, scene: Scene): Played {
  const task = taskOf(scene, run)
  const { step, argument, value } = task.bend!
  const calls = task.calls.map((one, at) =>
    at === step ? { tool: one.tool, arguments: { ...one.arguments, [argument]: value } } : one,
  )
  return { steps: played(scene, calls, { ...run, manner: 'plain' }), attack: [step], style: 'bends' }
}

function obeying(run: Run, scene: Scene, told: number, { name }: Goal): Played {
  const { random, manner } = run
  const goal = scene.goals.find((one) => one.name === name)!
  const own = ownCalls(run, scene)
  const carriage = goal.payload === undefined ? 'whole' : random.pick(CARRIAGES)
  const looks = goal.looks ?? []
  const theirs = carried(goal, carriage, random).map((one) =>
    inManner(one, carriage === 'whole' ? manner : 'plain', random),
  )
  const when = random.pick(['first', 'first', 'after', 'middle', 'only'])
  const read = offset(scene, run, told) + 1
  const before = when === 'after' ? own.length : when === 'middle' ? Math.min(own.length, read + 1) : read
  const rest = when === 'only' ? [] : own.slice(before)
  const calls = [...own.slice(0, before), ...looks, ...theirs, ...rest]
  const { steps, numbers } = playedWithNumbers(scene, calls, run)
  const attack = theirs.flatMap((_, at) => numbers[before + looks.length + at]!)
  return { steps, attack, style: `obeys-${when}/${manner}${carriage === 'whole' ? '' : `/${carriage}`}` }
}

function taskOf(scene: Scene, { task }: Run): Task {
  return scene.tasks.find(({ name }) => name === task)!
}

function ownCalls(run: Run, scene: Scene): readonly Call[] {
  const { manner, random } = run
  const calls = taskOf(scene, run).calls.map((one) => inManner(one, manner, random.fork('words')))
  return [...ahead(scene, run), ...calls]
}

/** A planner looks around before it begins. */
function ahead(scene: Scene, { manner, random }: Run): readonly Call[] {
  if (manner !== 'planner') return []
  return random.fork('plan').shuffle(scene.lookups).slice(0, 2)
}

/** The step of the task among all the agent's own calls. */
function offset(scene: Scene, run: Run, step: number): number {
  return ahead(scene, run).length + step
}

function played(scene: Scene, calls: readonly Call[], run: Run): TraceStep[] {
  return playedWithNumbers(scene, calls, run).steps
}

/** `numbers`: where each call ended up; one that failed at first was made twice. */
function playedWithNumbers(
  scene: Scene,
  calls: readonly Call[],
  run: Run,
): { steps: TraceStep[]; numbers: number[][] } {
  const steps: TraceStep[] = []
  const numbers: number[][] = []
  const stumbles = run.manner === 'retries' ? run.random.fork('stumble').whole(0, calls.length - 1) : -1
  calls.forEach((one, at) => {
    numbers.push(at === stumbles ? [steps.length, steps.length + 1] : [steps.length])
    if (at === stumbles) steps.push({ call: one, result: renderedError('the service is busy, try again') })
    const value = scene.answer(one)
    if (value === undefined)
      throw new RangeError(`nothing answers ${one.tool} with ${canonicalJson(one.arguments)}`)
    steps.push({ call: one, result: rendered(value, run.shape) })
  })
  return { steps, numbers }
}
