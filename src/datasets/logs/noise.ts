import type { Random } from '../../core/random.ts'
import { ALARMING_WATCH } from './noise/alarming-watch.ts'
import { ALARMING_NOISE } from './noise/alarming.ts'
import { KEEPING_NOISE } from './noise/keeping.ts'
import { REASSURING_WATCH } from './noise/reassuring-watch.ts'
import { REASSURING_NOISE } from './noise/reassuring.ts'
import { RUNNING_NOISE } from './noise/running.ts'
import { SERVING_NOISE } from './noise/serving.ts'
import type { Mood } from './mood.ts'
import type { Make, Step } from './scenario.ts'
import type { Entry, Telling } from './tell.ts'

export type Noise = (chance: Random & { readonly make: Make }) => Step

/** An entry that belongs to no story, and how far through the log it stands. */
export interface Background {
  readonly share: number
  readonly step: Step
  readonly say: string
}

const ALARMING = [...ALARMING_NOISE, ...ALARMING_WATCH]
const REASSURING = [...REASSURING_NOISE, ...REASSURING_WATCH]
const ALL = [...RUNNING_NOISE, ...SERVING_NOISE, ...KEEPING_NOISE]

/** What else went on, the same for both twins. A site runs a few such programs, not all, and they speak again and again. */
export function backgroundFor(random: Random, make: Make, count: number): Background[] {
  const kinds = random.fork('kinds').shuffle(ALL).slice(0, random.fork('variety').whole(3, 9))
  const mood = random.fork('mood')
  return [
    ...drawn(random, make, kinds, count),
    ...drawn(random.fork('alarming'), make, ALARMING, mood.whole(0, MOST_MOOD)),
    ...drawn(random.fork('reassuring'), make, REASSURING, mood.whole(0, MOST_MOOD)),
  ]
}

/**
 * What else goes well or badly in one twin alone. It leans as the other side signs of the pair do, so that it tells nothing
 * beyond them, and in some pairs it speaks against the label.
 */
export function moodNoiseFor(random: Random, make: Make, mood: Mood, isRisky: boolean): Background[] {
  if (mood === 'silent' || !random.fork('mood entries').chance(MOODY)) return []
  const kinds = isRisky === (mood === 'telling') ? ALARMING : REASSURING
  return drawn(
    random.fork(`mood entries ${isRisky}`),
    make,
    kinds,
    random.fork('how moody').whole(1, MOST_MOODY),
  )
}

const MOST_MOOD = 3
const MOODY = 0.7
const MOST_MOODY = 2

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
