import { shareOf } from '../../core/share.ts'
import { EVERYWHERE } from '../definitions/everywhere.ts'
import { addedUp, largest, registriesOf, shareOfCounts } from '../definitions/figures.ts'
import { type Cell, defineTable, type View } from '../table.ts'

export default defineTable({
  id: 'T6',
  title: 'Cloned servers, and who holds the tools',
  question:
    'How many servers are copies of another owner’s, and how many tools do the largest publishers hold?',
  published: [
    {
      source: 'ecosystem study, metorial index of June 2025',
      figure: '57 identical tool sets of more than one owner, 131 entries of owners',
    },
    {
      source: 'arXiv 2605.09817 (Duke), 7,508 repositories, 87,564 tools',
      figure: 'the ten largest developers hold 27.6 % of the tools',
    },
  ],
  async build(view) {
    return {
      columns: ['what', 'registry', 'of', 'copied', 'owners in them'],
      rows: [
        ...FORMS.flatMap(([form, what]) =>
          registriesOf(view, 'tool-sets-of-texts').map((by) => setRow(view, form, what, by)),
        ),
        ...registriesOf(view, 'tool-sets-of-texts').map((by) => nearRow(view, by)),
        ...registriesOf(view, 'server-descriptions').map((by) => descriptionRow(view, by)),
        mirrorRow(view),
        await largestRow(view),
      ],
      denominator:
        'distinct tool sets of newest listings with at least one tool; distinct descriptions of 40 letters or more; newest listings',
      exclusions: [
        'Servers of registries that list no tools have no tool set',
        'Listings that say what they are a copy of are mirrors, and make no description a shared one',
        'Sets of fewer than four tools are not compared for being nearly the same',
      ],
      notes: [
        'The published 57 sets and 131 entries are sets of which names and descriptions of all tools are the same, of one tool or more; schemas may differ. Names alone, and whole definitions, are beside it.',
        'A set of one tool such as “add” may be the same by chance: sets of more tools are flagged as low, these as info.',
        'The ten largest: the published share is of developers of a chosen set of repositories, ours of publishers in registries that list tools.',
        'Nearly the same: at least three in four tools of both (estimated by MinHash), of two owners. Pairs, not sets.',
      ],
    }
  },
})

const named = (by: string): string => (by === EVERYWHERE ? 'all registries' : by)

const FORMS = [
  ['texts', 'tool sets: same names and descriptions'],
  ['names', 'tool sets: same names'],
  ['whole', 'tool sets: same definitions'],
] as const

const setRow = (view: View, form: string, what: string, by: string): readonly Cell[] => [
  what,
  named(by),
  view.count(`tool-sets-of-${form}`, by),
  shareOfCounts(view, `copied-tool-sets-of-${form}`, `tool-sets-of-${form}`, by),
  view.count(`owners-of-copied-tool-sets-of-${form}`, by) ?? 0,
]

const nearRow = (view: View, by: string): readonly Cell[] => [
  'pairs of nearly the same tool sets',
  named(by),
  '',
  view.count('near-tool-set-pairs', by) ?? 0,
  '',
]

const descriptionRow = (view: View, by: string): readonly Cell[] => [
  'descriptions of servers',
  named(by),
  view.count('server-descriptions', by),
  shareOfCounts(view, 'shared-server-descriptions', 'server-descriptions', by),
  view.count('owners-of-shared-server-descriptions', by) ?? 0,
]

function mirrorRow(view: View): readonly Cell[] {
  const share = addedUp(view, 'mirror-copy')
  return ['listings that say they are copies', 'all registries', share?.of, share, '']
}

async function largestRow(view: View): Promise<readonly Cell[]> {
  const of = view.count('tools-of-publishers', EVERYWHERE)
  const top = await largest(view, 'holds-many-tools', 10)
  const held = top.reduce((sum, { size = 0 }) => sum + size, 0)
  const publishers = view.count('publishers-of-tools', EVERYWHERE)
  return [
    'tools held by the ten largest publishers',
    'all registries',
    of,
    of === undefined ? undefined : shareOf(held, of),
    publishers,
  ]
}
