import type { Random } from '../../../core/random.ts'

export type Paper = {
  readonly title: string
  readonly year: number
  readonly venue: string
  readonly authors: readonly string[]
  /** Titles of older papers. */
  readonly cites: readonly string[]
  abstract: string
}

export type Author = { readonly name: string; readonly house: string }

export type ReadingList = { readonly name: string; titles: string[] }

export interface Start {
  readonly papers: readonly Paper[]
  readonly authors: readonly Author[]
  readonly lists: ReadingList[]
}

export const TO_READ = 'To read'

export function startFrom(random: Random): Start {
  const authors = NAMES.map((name) => ({ name, house: random.pick(HOUSES) }))
  const papers: Paper[] = []
  for (const [index, [title, topic, things]] of random.shuffle(WORKS).entries()) {
    const first = NAMES[index % NAMES.length]!
    const others = random.shuffle(NAMES.filter((name) => name !== first)).slice(0, random.whole(1, 2))
    const older = papers.map((paper) => paper.title)
    papers.push({
      title,
      year: 2001 + index,
      venue: random.pick(VENUES),
      authors: [first, ...others],
      // The last two always have one in common.
      cites: [
        ...new Set([...(index >= WORKS.length - 2 ? [older[0]!] : []), ...random.shuffle(older).slice(0, 4)]),
      ],
      abstract: abstractOf(topic, things, random),
    })
  }
  const titles = random.shuffle(papers).map(({ title }) => title)
  return { papers, authors, lists: [{ name: TO_READ, titles: titles.slice(0, 5) }] }
}

/** Who has written with this person, and how many papers, by name. */
export function partnersOf(
  name: string,
  papers: readonly Paper[],
): readonly { name: string; papers: number }[] {
  const counts = new Map<string, number>()
  for (const { authors } of papers.filter((paper) => paper.authors.includes(name))) {
    for (const other of authors) if (other !== name) counts.set(other, (counts.get(other) ?? 0) + 1)
  }
  return [...counts]
    .map(([other, count]) => ({ name: other, papers: count }))
    .toSorted((one, other) => (one.name < other.name ? -1 : 1))
}

function abstractOf(topic: string, things: string, random: Random): string {
  return [
    `${random.pick(['We ask what is known about', 'Little has been written about', 'This work is about'])} ${topic}.`,
    `Our sample holds ${random.whole(40, 900)} ${things}.`,
    random.pick([
      'The effect is small, but it stays when the years are compared.',
      'We find no sign of what was claimed before.',
      'Readers can repeat every step with the tables at the end.',
    ]),
  ].join('\n')
}

const NAMES = (
  'Anselm Pike, Beata Lorn, Cyril Haze, Doris Wend, Emil Starke, Frieda Noll, Gustav Rill, Hanna Birk, ' +
  'Igor Thane, Jutta Sorrel'
).split(', ')
const HOUSES = ['Brackwater College', 'Institute of Hollin', 'Farrow Museum', 'Academy of Cindle']
const VENUES = ['Annals of Small Things', 'Letters on Rivers', 'Yearbook of Craft']

const WORKS = [
  ['Moss on northern roofs', 'moss that grows on slate', 'roofs'],
  ['How tide mills were built', 'mills that the tide drives', 'mills'],
  ['The colour of old bricks', 'the colour of bricks', 'bricks'],
  ['Songs of ferry crews', 'songs that ferry crews sing', 'songs'],
  ['Counting swifts at dusk', 'swifts over small towns', 'swifts'],
  ['Bells and their cracks', 'cracks in church bells', 'bells'],
  ['Salt roads of the plain', 'roads on which salt was carried', 'maps'],
  ['Knots in fishing nets', 'the knots of nets', 'nets'],
  ['Hedges as borders', 'hedges between fields', 'hedges'],
  ['Ink from oak galls', 'ink that is made of galls', 'letters'],
  ['Wind over stone walls', 'wind behind dry walls', 'walls'],
  ['Bread ovens in villages', 'ovens that villages share', 'ovens'],
  ['Names of apple trees', 'names that growers give to trees', 'trees'],
  ['Frost marks on glass', 'the marks of frost', 'panes'],
  ['Lanterns in harbour towns', 'lamps along harbours', 'lanterns'],
  ['Paths that sheep make', 'paths on steep meadows', 'paths'],
] as const
