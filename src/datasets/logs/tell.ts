import { randomFrom } from '../../core/random.ts'
import type { Random } from '../../core/random.ts'
import { makeFor } from './make.ts'
import { moodOf } from './mood.ts'
import type { Mood } from './mood.ts'
import type { Make, Scenario, Step, Story } from './scenario.ts'

/** A step with the time it happened, in seconds from the beginning, and the wording the author of this log uses for it. */
export interface Entry {
  readonly step: Step
  readonly at: number
  /** A wording with its `{field}` places. */
  readonly say: string
}

export interface Telling {
  readonly entries: readonly Entry[]
  readonly notes: Readonly<Record<string, string>>
  readonly mood: Mood
}

export interface TwinTelling {
  readonly make: Make
  readonly risky: Telling
  readonly safe: Telling
}

/** Runs a story in both endings. Draws and entities are keyed by name, so what the endings share is the same to the byte. */
export function tellPair(scenario: Scenario, seed: string | number): TwinTelling {
  const random = randomFrom(`tell/${seed}`)
  const make = makeFor(random.fork('make'))
  return { make, risky: tell(scenario, random, make, true), safe: tell(scenario, random, make, false) }
}

function tell(scenario: Scenario, random: Random, make: Make, isRisky: boolean): Telling {
  const notes: Record<string, string> = {}
  const story: Story = {
    isRisky,
    either: (risky, safe) => (isRisky ? risky : safe),
    only: (ending, ...steps) => ((ending === 'risky') === isRisky ? steps : []),
    pick: (key, items) => random.fork(`pick/${key}`).pick(items),
    whole: (key, low, high) => random.fork(`whole/${key}`).whole(low, high),
    chance: (key, probability) => random.fork(`chance/${key}`).chance(probability),
    note: (name, value) => {
      notes[name] = String(value)
    },
    make,
  }
  const steps = scenario.steps(story).flatMap((step) => step ?? [])
  return { entries: timed(steps, random), notes, mood: moodOf(story) }
}

const USUAL_STRETCH = [2, 14] as const

function timed(steps: readonly Step[], random: Random): Entry[] {
  const seen = new Map<string, number>()
  let at = 0
  return steps.map((step, index) => {
    const nth = (seen.get(step.event) ?? 0) + 1
    seen.set(step.event, nth)
    if (index > 0) at += stretch(step.after ?? USUAL_STRETCH, random.fork(`after/${step.event}/${nth}`))
    // One author words one kind of event one way, mostly.
    const wording = random.fork(`say/${step.event}`)
    const say = wording.chance(0.8)
      ? wording.pick(step.say)
      : random.fork(`say/${step.event}/${nth}`).pick(step.say)
    return { step, at, say }
  })
}

function stretch(after: number | readonly [number, number], chance: Random): number {
  return typeof after === 'number' ? after : chance.whole(after[0], after[1])
}
