import { EVERYWHERE } from '../definitions/everywhere.ts'
import { largest, registriesOf, shareOfCounts } from '../definitions/figures.ts'
import { type Cell, defineTable } from '../table.ts'

export default defineTable({
  id: 'T5',
  title: 'Tool-name collisions',
  question: 'How many names of tools mean tools of several owners?',
  published: [
    {
      source: 'ecosystem study, metorial index of June 2025',
      figure:
        '9,484 names in 11,911 tools; 1,170 names of more than one owner (search 36, create_issue 19, update_issue 17)',
    },
    {
      source: 'arXiv 2510.16558',
      figure:
        'on a clash one host always takes the first tool listed; tool confusion succeeds in 20 to 100 % of tries',
    },
  ],
  async build(view) {
    const top = await largest(view, 'shared-tool-name', MOST_NAMES)
    return {
      columns: ['what', 'tools', 'names', 'of more than one owner'],
      rows: [
        ...registriesOf(view, 'tools-listed').map((by): readonly Cell[] => [
          by === EVERYWHERE ? 'all registries' : by,
          view.count('tools-listed', by),
          view.count('tool-names', by),
          shareOfCounts(view, 'shared-tool-names', 'tool-names', by),
        ]),
        ...top.map(({ subject, size }): readonly Cell[] => [`name: ${subject}`, '', '', size]),
      ],
      denominator:
        'distinct names of tools, as written, of the newest listing of each server that lists tools',
      exclusions: [
        'Servers of registries that list no tools',
        'Listings without a repository, a namespace or a publisher have no owner, and make no name shared',
      ],
      notes: [
        'Owner: of the repository, else of the namespace. A server that several registries list has one owner.',
        'Rows of names show how many owners use each, over all registries. Counted by listings instead of owners some are higher: one owner may have a name in several servers.',
      ],
    }
  },
})

const MOST_NAMES = 15
