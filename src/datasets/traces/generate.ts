import { randomFrom } from '../../core/random.ts'
import { compose } from './compose.ts'
import type { GeneratedTrace, TraceLabel } from './trace-row.ts'
import type { World } from './world.ts'
import { WORLDS } from './worlds/index.ts'

/** Runs of agents in our own worlds, as many in each; the same seed gives the same runs. */
export function generateTraces(options: {
  readonly seed: string | number
  readonly count: number
  readonly worlds?: readonly World[]
  /** Begins the ids. */
  readonly prefix?: string
}): GeneratedTrace[] {
  const { seed, count, worlds = WORLDS, prefix = 'own' } = options
  const turns = new Map<string, number>()
  const root = randomFrom(`traces/${seed}`)
  return Array.from({ length: count }, (_, at) => {
    const world = worlds[at % worlds.length]!
    const label = LABELS[Math.floor(at / worlds.length) % LABELS.length]!
    const id = `${prefix}-${world.name}-${seed}-${at}`
    const key = `${world.name} ${label}`
    for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
      const turn = turns.get(key) ?? 0
      turns.set(key, turn + 1)
      const made = compose(world, label, id, root.fork(`${at}/${attempt}`), turn)
      if (made) return made
    }
    throw new RangeError(`nothing fits together in ${world.name}`)
  })
}

const ATTEMPTS = 40

/** In every dozen of a world: five benign, six attacks that worked, one that did not. */
const LABELS: readonly TraceLabel[] = 'b a b a b a f a b a b a'
  .split(' ')
  .map((letter) => (letter === 'b' ? 'benign' : letter === 'a' ? 'attack-success' : 'attack-failed'))
