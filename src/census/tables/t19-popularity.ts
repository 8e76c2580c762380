import { type Cell, defineTable, type View } from '../table.ts'

export default defineTable({
  id: 'T19',
  title: 'Popularity and badges beside what is loose',
  question: 'Is a server with stars or a badge published with more care?',
  published: [{ source: 'Trend Micro', figure: 'verified badge and stars do not predict issues' }],
  build(view) {
    return Promise.resolve({
      columns: ['signal', 'listings', ...MEASURES.map(([, what]) => what)],
      rows: view.splits('popularity').map((by) => rowOf(view, by)),
      denominator: 'newest listings of which the registry tells stars or a badge, each split by itself',
      exclusions: [
        'Registries that tell neither; where a registry has no field for something, its listings do not count as without it',
      ],
      notes: [
        'Differences inside of one registry only: registries ask for different things, so shares of one cannot be held against those of another.',
        'A badge is what the registry calls official or verified; nobody here has verified it.',
      ],
    })
  },
})

const MEASURES = [
  ['popular-without-repository', 'no repository'],
  ['popular-without-version', 'package without exact version or hash'],
  ['popular-undescribed-tool', 'a tool without description'],
  ['popular-without-licence', 'no licence'],
  ['popular-archived', 'archived'],
] as const

function rowOf(view: View, by: string): readonly Cell[] {
  return [
    by,
    view.count('popularity', by),
    ...MEASURES.map(([measure]) => view.measure(measure, by)?.listings),
  ]
}
