import { shareOf } from '../../core/share.ts'
import { EVERYWHERE } from '../definitions/everywhere.ts'
import { shareOfCounts } from '../definitions/figures.ts'
import { type Cell, defineTable, type RegistryCoverage, type View } from '../table.ts'

export default defineTable({
  id: 'T1',
  title: 'Registry sizes and overlap',
  question: 'How many servers are there, once what several registries list is counted once?',
  published: [
    {
      source: 'MCPCrawler',
      figure: '17,630 raw, 8,401 valid; 32.3 % in more than one market, 5.5 % in four or more',
    },
    {
      source: 'union of fourteen lists, November 2026, not all of them among our snapshots',
      figure:
        '15,886 distinct GitHub repositories, 12,101 owners, 6,444 in two or more lists, 2,342 in four or more',
    },
  ],
  build(view) {
    return Promise.resolve({
      columns: [
        'registry',
        'records',
        'listings',
        'unreadable',
        'repositories',
        'only there; below: share',
        'snapshots',
      ],
      rows: [
        ...view.registries.map((registry) => registryRow(view, registry)),
        ...UNION.map(([what, count, of]) => unionRow(view, what, count, of)),
        forkRow(view),
        ...MIRRORS.map((by) =>
          totalRow(`named after another, ${by}`, view.count('repositories-named-after', by) ?? none(view)),
        ),
        ...LEAST.map((least) => sharedRow(view, least)),
        ...closest(view),
      ],
      denominator:
        'newest listing of each name of each registry; repositories by host, owner and name in lower case, whatever way they are written',
      exclusions: [
        'Deleted listings, and names that a newer whole snapshot of their registry does not have any more',
        'Items of lists under headings for clients, frameworks, sponsors and the like; of one item only the repository that it is about',
        'Whether a repository is a fork is asked of GitHub (`--look github-repository`): offline it is not checked',
        'Measurements by others (conformance) list no repositories and are no source',
      ],
      notes: [
        'The last share is, of a registry, how much of it is in no other; of originals and forks, how much of all originals; of two registries, how much of the smaller one is in both.',
        'A mirror is a repository of its own, kept for somebody else’s server: it counts among all repositories, not among originals, and its list counts as a source of the original.',
        'The union of fourteen lists holds some that are not here (the largest of them with 4,065 entries), so that ours has fewer originals, and fewer of them in several lists. By source, snapshots of November 2026: abordage 2,049, toolsdk 4,540 and tensorblock 7,665 as in their READMEs; yuzehao 3,823 originals and the repository of the mirror itself (3,824); wong2 466 of 487 links, the others being clients, frameworks and mentions; of the 463 repositories of the seed of May 2025 only those whose names the registry still had in the newer snapshot.',
      ],
      chart: { kind: 'bars', label: 0, value: 4 },
    })
  },
})

function registryRow(
  view: View,
  { registry, snapshots, records, listings, unreadable }: RegistryCoverage,
): readonly Cell[] {
  return [
    registry,
    records,
    listings,
    unreadable,
    view.count('repositories-of', registry),
    shareOfCounts(view, 'repositories-only-in', 'repositories-of', registry),
    snapshots.join(', '),
  ]
}

const UNION = [
  ['all repositories', 'repositories', undefined],
  ['of them mirrors', 'repositories-mirror', 'repositories'],
  ['of them originals', 'repositories-original', 'repositories'],
] as const

function unionRow(view: View, what: string, count: string, of: string | undefined): readonly Cell[] {
  const share = of === undefined ? undefined : shareOfCounts(view, count, of, EVERYWHERE)
  return totalRow(what, share === undefined ? view.count(count, EVERYWHERE) : share.hits, share)
}

const MIRRORS = ['declared', 'not declared']

/** Nothing found is 0 only where something was looked at. */
const none = (view: View): 0 | undefined =>
  view.count('repositories', EVERYWHERE) === undefined ? undefined : 0

/** Of those that the code host was asked about and told. */
function forkRow(view: View): readonly Cell[] {
  const forks = view.count('repositories-fork')
  const others = view.count('repositories-no-fork')
  if (forks === undefined && others === undefined) return totalRow('forks', undefined)
  return totalRow('forks', forks ?? 0, shareOf(forks ?? 0, (forks ?? 0) + (others ?? 0)))
}

const LEAST = [2, 3, 4, 5, 6]

function sharedRow(view: View, least: number): readonly Cell[] {
  const of = view.count('repositories-original', EVERYWHERE)
  const hits = view.count('repositories-in-several', `${least} or more`) ?? 0
  const what = `originals in ${least} or more`
  return of === undefined ? totalRow(what, undefined) : totalRow(what, hits, shareOf(hits, of))
}

/** The pairs that share most, by what the smaller of the two has. */
function closest(view: View): readonly (readonly Cell[])[] {
  return view
    .splits('repositories-in-both')
    .map((pair) => {
      const hits = view.count('repositories-in-both', pair) ?? 0
      const sizes = pair.split(' & ').map((registry) => view.count('repositories-of', registry) ?? 0)
      return { pair, hits, share: shareOf(hits, Math.max(hits, Math.min(...sizes))) }
    })
    .toSorted((one, two) => two.hits - one.hits || (one.pair < two.pair ? -1 : 1))
    .slice(0, MOST_PAIRS)
    .map(({ pair, hits, share }) => totalRow(`in both ${pair}`, hits, share))
}

const MOST_PAIRS = 10

/** Sums have no records of their own. */
const totalRow = (what: string, repositories: number | undefined, share?: Cell): readonly Cell[] => [
  what,
  '',
  '',
  '',
  repositories,
  share ?? '',
  '',
]
