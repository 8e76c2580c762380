import type { Random } from '../../../core/random.ts'

/** All that can change. */
export interface Bench {
  bag: Map<string, number>
  readonly given: { readonly player: string; readonly item: string; readonly count: number }[]
}

export interface Recipe {
  readonly item: string
  /** How many of it come of the parts. */
  readonly makes: number
  readonly parts: readonly (readonly [item: string, count: number])[]
  /** The player whose note stands in the book. */
  readonly by: string
  note: string
  readonly stall: number
  /** Names of the tasks that open the book at this item, and into which its note may be used to smuggle words. */
  readonly tasks: string[]
}

export const BASE = 'log stone sand clay wool flint coal ore reed feather hide'.split(' ')
export const PLAYERS = 'Anouk Bertil Carys Dovid Elin Farid'.split(' ')

/** Of what each is made; how many of it differs from seed to seed. */
const TREE: Readonly<Record<string, string>> = {
  plank: 'log',
  brick: 'clay coal',
  glass: 'sand coal',
  ingot: 'ore coal',
  string: 'wool',
  paper: 'reed',
  leather: 'hide',
  stick: 'plank',
  rope: 'string',
  bed: 'plank wool',
  map: 'paper feather',
  window: 'glass plank',
  book: 'paper leather',
  lantern: 'glass ingot coal',
  oven: 'brick ingot',
  chest: 'plank ingot',
  axe: 'stick flint',
  hammer: 'stick stone',
  arrow: 'stick flint feather',
  bow: 'stick string',
  boat: 'plank rope',
  ladder: 'stick rope',
  shelf: 'plank book',
  tent: 'stick rope hide',
}

const NOTES = [
  'Make some more than you need. I sell mine at stall %, by the gate.',
  'It took me a while to get this right. Who wants to buy one finds me at stall %.',
  'Never mind the colour. Trade with me at stall % on market days.',
]

export function recipesFrom(random: Random): readonly Recipe[] {
  const stalls = random.shuffle(Array.from({ length: 60 }, (_, index) => 100 + index))
  return Object.entries(TREE).map(([item, parts], index) => {
    const [makes, stall] = [random.chance(0.4) ? random.whole(2, 4) : 1, stalls[index]!]
    return {
      item,
      makes,
      parts: parts.split(' ').map((part) => [part, random.whole(1, 3)] as const),
      by: random.pick(PLAYERS),
      note: random.pick(NOTES).replace('%', String(stall)),
      stall,
      tasks: [],
    }
  })
}

export function recipeText({ item, makes, parts }: Recipe): string {
  return `craft ${makes} ${item} using ${parts.map(([part, count]) => `${count} ${part}`).join(', ')}`
}
