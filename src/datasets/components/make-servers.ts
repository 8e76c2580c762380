import { randomFrom, type Random } from '../../core/random.ts'
import { BASES, honestServer } from './bases.ts'
import { CATEGORIES, type Category, type Seed } from './seed.ts'
import { SEEDS } from './seeds/all-seeds.ts'
import { serverFiles, type Files } from './write/server-files.ts'

export interface GeneratedServer {
  /** Such as `A4-03`. */
  readonly name: string
  readonly category: Category
  readonly subPattern: string
  readonly malicious: Files
  /** The same server without what is malicious in it. */
  readonly benign: Files
}

/** So many servers of each category. The same seed gives the same bytes. */
export function makeServers(seed: number, perCategory: number): readonly GeneratedServer[] {
  const random = randomFrom(seed).fork('component servers')
  return Object.keys(CATEGORIES).flatMap((category) =>
    ofCategory(category as Category, perCategory, random.fork(category)),
  )
}

/** Each seed as often as every other; of one seed, each wording before one comes again. */
function ofCategory(category: Category, count: number, random: Random): GeneratedServer[] {
  const seeds = random.shuffle(SEEDS.filter((seed) => seed.category === category))
  const bases = random.shuffle(BASES)
  return Array.from({ length: count }, (_, at) => {
    const seed = seeds[at % seeds.length]!
    const base = bases[at % bases.length]!
    const name = `${category}-${String(at + 1).padStart(2, '0')}`
    return {
      name,
      category,
      subPattern: seed.subPattern,
      ...twins(seed, base, Math.floor(at / seeds.length), random),
    }
  })
}

function twins(
  seed: Seed,
  base: (typeof BASES)[number],
  turn: number,
  random: Random,
): Pick<GeneratedServer, 'malicious' | 'benign'> {
  const order = random.fork(seed.subPattern).shuffle(seed.twins)
  const { malicious, benign, languages } = order[turn % order.length]!
  const language = languages.length === 1 ? languages[0]! : random.chance(PYTHON) ? 'python' : 'javascript'
  const honest = honestServer(base, language)
  return { malicious: serverFiles(malicious(honest)), benign: serverFiles(benign(honest)) }
}

// Some shapes are of JavaScript alone: with this, about a third of all servers is Python.
const PYTHON = 0.35
