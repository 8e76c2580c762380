import { EVERYWHERE } from '../definitions/everywhere.ts'
import { shareOf } from '../../core/share.ts'
import { type Cell, defineTable, type View } from '../table.ts'

export default defineTable({
  id: 'T11',
  title: 'Runnability and conformance',
  question: 'Does a listed server start, and does it answer as the protocol says?',
  published: [
    { source: '2609.10962', figure: '48.8 % of a seeded draw complete a handshake' },
    {
      source: 'Faraj, 6,106 servers',
      figure:
        '61.1 % complete a handshake (59.8 to 62.3; 60.4 % before probing PyPI servers again), 88.4 % answer an unknown tool with an error as result, 7.4 % accept a required argument of a wrong type, 0.5 % crash on a malformed frame',
    },
  ],
  build(view) {
    const recovered = view.measure('recovered-by-entry-point')
    return Promise.resolve({
      columns: ['what', 'split', 'servers', 'share'],
      rows: [
        ['completed a handshake when run', '', undefined, undefined],
        ['answered when run again by another entry point', '', recovered?.listings?.of, recovered?.listings],
        ...sdks(view).map((by): readonly Cell[] => {
          const answer = view.measure('unknown-tool-as-result', by)?.listings
          return ['unknown tool: an error as result', by, answer?.of, answer]
        }),
        ...parts(view, 'unknown tool: verdict', 'unknown-tool-verdicts'),
        ...view.splits('conformance-check').map((by): readonly Cell[] => {
          const passed = view.measure('conformance-check', by)?.listings
          return ['of those that answered again, passed', by, passed?.of, passed]
        }),
        ...parts(view, 'did not answer again because', 'probe-failures'),
      ],
      denominator:
        'rows of the conformance census that are published: servers that answered (3,685), and servers of PyPI that were run again (462)',
      exclusions: [
        'The probe records of all 6,106 servers are not in the snapshot, so how many completed a handshake is not checked here',
        'We run no server of a registry: these are measurements of others, counted anew',
      ],
      notes: [
        `${view.count('conformance-withheld') ?? 0} servers are pseudonyms in the source; they count in every share, and nothing else of them is kept.`,
      ],
    })
  },
})

function sdks(view: View): readonly string[] {
  const splits = view.splits('unknown-tool-as-result')
  return [...splits.filter((by) => by === EVERYWHERE), ...splits.filter((by) => by !== EVERYWHERE)]
}

function parts(view: View, what: string, count: string): readonly (readonly Cell[])[] {
  const splits = view.splits(count)
  const of = splits.reduce((sum, by) => sum + (view.count(count, by) ?? 0), 0)
  return splits.map((by) => {
    const hits = view.count(count, by) ?? 0
    return [what, by, hits, shareOf(hits, of)]
  })
}
