import type { Random } from '../../core/random.ts'
import { ALARMING_NOISE } from './noise/alarming.ts'
import { KEEPING_NOISE } from './noise/keeping.ts'
import { REASSURING_NOISE } from './noise/reassuring.ts'
import { RUNNING_NOISE } from './noise/running.ts'
import { SERVING_NOISE } from './noise/serving.ts'
import type { Make, Step } from './scenario.ts'
import type { Entry, Telling } from './tell.ts'

export type Noise = (chance: Random & { readonly make: Make }) => Step

/** An entry that belongs to no story, and how far through the log it stands. */
export interface Background {
  readonly share: number
  readonly step: Step
  readonly say: string
}

const ALL = [...RUNNING_NOISE, ...SERVING_NOISE, ...KEEPING_NOISE]

/** What else went on, the same for both twins. A site runs a few such programs, not all, and they speak again and again. */
export function backgroundFor(random: Random, make: Make, count: number): Background[] {
  const kinds = random.fork('kinds').shuffle(ALL).slice(0, random.fork('variety').whole(3, 9))
  const mood = random.fork('mood')
  return [
    ...drawn(random, make, kinds, count),
    ...drawn(random.fork('alarming'), make, ALARMING_NOISE, mood.whole(0, MOST_MOOD)),
    ...drawn(random.fork('reassuring'), make, REASSURING_NOISE, mood.whole(0, MOST_MOOD)),
  ]
}

/**
 * In one pair of ten words speak against the label: the safe twin alone has more that sounds bad, the risky one more that
 * sounds good. Whoever reads words and no relations must err on them.
 */
export function contraryFor(random: Random, make: Make, isRisky: boolean): Background[] {
  if (!random.fork('contrary').chance(CONTRARY)) return []
  const kinds = isRisky ? REASSURING_NOISE : ALARMING_NOISE
  return drawn(
    random.fork('contrary entries'),
    make,
    kinds,
    random.fork('how contrary').whole(1, MOST_CONTRARY),
  )
}

const MOST_MOOD = 3
const CONTRARY = 0.1
const MOST_CONTRARY = 2

function drawn(random: Random, make: Make, kinds: readonly Noise[], count: number): Background[] {
  return Array.from({ length: count }, (_, nth) => {
    const chance = random.fork(nth)
    const step = chance.pick(kinds)({ ...chance, make })
    return { share: chance.next(), step, say: random.fork(`say/${step.event}`).pick(step.say) }
  })
}

/** The entries of a telling with the background between them. */
export function interleaved({ entries }: Telling, background: readonly Background[]): Entry[] {
  const gaps = Math.max(1, entries.length - 1)
  const placed = background.map(({ share, step, say }): Entry & { readonly order: number } => {
    const order = share * gaps
    const [before, after] = [entries[Math.floor(order)], entries[Math.floor(order) + 1]]
    const from = before?.at ?? 0
    return { step, say, order, at: Math.floor(from + ((after?.at ?? from + 5) - from) * (order % 1)) }
  })
  return [...entries.map((entry, at) => ({ ...entry, order: at })), ...placed].sort(
    (one, other) => one.order - other.order,
  )
}
