import { shareOf } from '../../core/share.ts'
import { EVERYWHERE } from '../definitions/everywhere.ts'
import { registriesOf } from '../definitions/figures.ts'
import { type Cell, defineTable, type View } from '../table.ts'

export default defineTable({
  id: 'T17',
  title: 'Concentration',
  question: 'How much of the ecosystem do its largest publishers hold?',
  published: [
    {
      source: 'registry census, 25,423 servers',
      figure: 'top ten publishers 15.5 %; 14,063 of 15,709 publishers have one server (89.5 %)',
    },
    { source: 'single mass publishers', figure: '1,798, 1,321 and 1,113 entries' },
    { source: 'official registry', figure: '67.3 % of entries under io.github' },
  ],
  build(view) {
    const registries = registriesOf(view, 'publishers')
    return Promise.resolve({
      columns: ['of', 'listings', 'publishers', 'with one', 'largest', 'top ten hold', 'under io.github'],
      rows: [
        ...registries.map((by) => rowOf(by, sizesOf(view, 'publishers-by-size', by), githubShare(view, by))),
        rowOf('distinct repositories', sizesOf(view, 'repository-owners-by-size', EVERYWHERE), ''),
      ],
      denominator:
        'newest listings with a publisher: owner of the repository, else the namespace, else who is named, else the host; last row: distinct repositories that are no mirrors, by owner',
      exclusions: ['Listings that name nobody', 'Names that do not tell a namespace, in the last column'],
      notes: [
        'Who the largest are is not said here: most are persons. Publishers of a hundred or more are flags.',
      ],
    })
  },
})

const githubShare = (view: View, by: string): Cell => view.measure('github-namespace', by)?.listings ?? ''

/** How many publishers have so many listings, largest first. */
type Sizes = readonly (readonly [size: number, publishers: number])[]

function sizesOf(view: View, count: string, by: string): Sizes {
  return view
    .splits(count)
    .filter((split) => split.startsWith(`${by}: `))
    .map((split) => [Number(split.slice(by.length + 2)), view.count(count, split) ?? 0] as const)
    .toSorted(([one], [two]) => two - one)
}

function rowOf(of: string, sizes: Sizes, github: Cell): readonly Cell[] {
  if (sizes.length === 0) return [of, undefined, undefined, undefined, undefined, undefined, github]
  const listings = sum(sizes.map(([size, publishers]) => size * publishers))
  const publishers = sum(sizes.map(([, times]) => times))
  const alone = sizes.find(([size]) => size === 1)?.[1] ?? 0
  return [
    of,
    listings,
    publishers,
    shareOf(alone, publishers),
    sizes[0]?.[0],
    shareOf(heldBy(sizes, TOP), listings),
    github,
  ]
}

const TOP = 10

function heldBy(sizes: Sizes, top: number): number {
  let left = top
  return sum(
    sizes.map(([size, publishers]) => {
      const taken = Math.min(left, publishers)
      left -= taken
      return taken * size
    }),
  )
}

const sum = (numbers: readonly number[]): number => numbers.reduce((all, one) => all + one, 0)
