import type { Random } from '../../core/random.ts'
import type { TrajectoryTool } from '../../core/trajectory.ts'
import type { JsonObject } from '../../core/value.ts'
import type { Corpus } from './corpus.ts'
import { type Draft, type DraftStep, play } from './draft.ts'
import type { Family, FamilyTool } from './family.ts'

/** A dialogue in which nothing is wrong: one to three scenes, of one family or two, and at times small talk around them. */
export function compose(corpus: Corpus, random: Random): Draft {
  const first = random.pick(corpus.families)
  const second = random.pick(corpus.families)
  const families = random.chance(0.55) ? [first] : [first, second]
  const count = random.pick(SCENE_COUNTS)
  const steps: DraftStep[] = random.chance(0.25) ? chat(random.pick(corpus.voice.openings)) : []
  const used = new Set<Family>()
  for (let at = 0; at < count; at++) {
    const family = families[at % families.length]!
    used.add(family)
    steps.push(...play(random.pick(family.scenes), String(at), corpus, random))
  }
  if (random.chance(0.35)) steps.push(...chat(random.pick(corpus.voice.closings)))
  const called = new Set(steps.flatMap((step) => (step.kind === 'call' ? [step.tool] : [])))
  return { tools: offered([...used], called, corpus, random), steps }
}

const SCENE_COUNTS = [1, 1, 1, 1, 1, 2, 2, 2, 3] as const

function chat([user, assistant]: readonly [string, string]): DraftStep[] {
  return [
    { kind: 'user', text: user },
    { kind: 'answer', text: assistant },
  ]
}

/** What the assistant may call: more than it needs, look-alikes and mighty ones too, so that being there says nothing. */
function offered(
  used: readonly Family[],
  called: ReadonlySet<string>,
  { families }: Corpus,
  random: Random,
): TrajectoryTool[] {
  const others = random
    .shuffle(families.filter((family) => !used.includes(family)))
    .slice(0, random.whole(0, 3))
  const tools = [
    ...used.flatMap((family) => family.tools.flatMap((tool) => offeredWith(tool, random, 0.8, called))),
    ...others.flatMap((family) => offeredWith(random.pick(family.tools), random, 0.2)),
  ]
  return random.shuffle(tools)
}

function offeredWith(
  tool: FamilyTool,
  random: Random,
  share: number,
  called: ReadonlySet<string> = new Set(),
): TrajectoryTool[] {
  return [
    asOffered(tool),
    ...(tool.near && random.chance(share) ? [nearOf(tool)!] : []),
    ...(tool.over && (random.chance(share) || called.has(tool.over.name)) ? [overOf(tool)!] : []),
  ]
}

export function asOffered({ name, description, takes }: FamilyTool): TrajectoryTool {
  const required = takes.filter(({ isOptional }) => !isOptional).map((parameter) => parameter.name)
  const properties = Object.fromEntries(takes.map((parameter) => [parameter.name, { type: parameter.type }]))
  return { name, description, inputSchema: { type: 'object', properties, required } }
}

export function nearOf(tool: FamilyTool): TrajectoryTool | undefined {
  const { near, takes } = tool
  return near && asOffered({ name: near.name, description: near.description, takes, isPrivileged: false })
}

export function overOf(tool: FamilyTool): TrajectoryTool | undefined {
  const { over } = tool
  if (over === undefined) return undefined
  const { inputSchema } = asOffered(tool)
  const { properties, required } = inputSchema as { properties: JsonObject; required: readonly string[] }
  const added = Object.fromEntries(
    Object.entries(over.adds).map(([name, value]) => [name, { type: typeof value }]),
  )
  return {
    name: over.name,
    description: over.description,
    inputSchema: { type: 'object', properties: { ...properties, ...added }, required: [...required] },
  }
}
