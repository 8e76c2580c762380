import { addedUp, shareOfCounts, untold } from '../definitions/figures.ts'
import { EVERYWHERE } from '../definitions/everywhere.ts'
import { type Cell, defineTable } from '../table.ts'

export default defineTable({
  id: 'T13',
  title: 'Descriptions: do they say anything, and is it so?',
  question: 'How many descriptions are missing, empty of meaning, copied, or not what the code does?',
  published: [
    {
      source: 'descriptions against code, 2,214 servers',
      figure: '9.93 % of 19,200 pairs of description and code do not fit',
    },
  ],
  build(view) {
    const untrue = addedUp(view, 'description-untrue')
    return Promise.resolve({
      columns: ['what', 'share', 'could not be told'],
      rows: [
        ...SERVERS.map(([measure, what]): readonly Cell[] => [
          what,
          addedUp(view, measure),
          untold(view, measure),
        ]),
        ...COUNTS.map(([part, whole, what]): readonly Cell[] => [
          what,
          shareOfCounts(view, part, whole, EVERYWHERE),
          '',
        ]),
        [
          'sampled servers in which a description or an annotation is not what the code does',
          untrue,
          untrue === undefined ? undefined : untold(view, 'description-untrue'),
        ],
      ],
      denominator:
        'newest listings; those with a description; their tools and the parameters of these; the sample of T12',
      exclusions: [
        'Whether the code does what a description says is only told where there is source: in the sample of T12',
        'Registries that have no room for a description, and lists of tools that are names alone',
        'Annotations are in no snapshot of definitions that is known, so that only the sample tells of them',
      ],
      notes: ['Short: fewer than 20 characters. A description that is the name again is counted apart.'],
    })
  },
})

const SERVERS = [
  ['server-undescribed', 'servers without a description'],
  ['server-described-shortly', 'servers described in fewer than 20 characters'],
  ['server-described-by-name', 'servers described by their name'],
  ['has-undescribed-tool', 'servers with a tool that has no description'],
] as const

const COUNTS = [
  ['tools-undescribed', 'tools-judged', 'tools without a description'],
  ['tools-described-shortly', 'tools-judged', 'tools described in fewer than 20 characters'],
  ['tools-described-by-name', 'tools-judged', 'tools described by their name'],
  ['parameters-undescribed', 'parameters', 'parameters without a description'],
  ['shared-server-descriptions', 'server-descriptions', 'descriptions of servers that several owners use'],
] as const
