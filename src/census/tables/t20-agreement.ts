import { type Cell, defineTable, type View } from '../table.ts'

export default defineTable({
  id: 'T20',
  title: 'Agreement and precision of scanners',
  question: 'Do several ways to look at a server flag the same ones, and how many of their flags are right?',
  published: [
    {
      source: 'sixteen engines',
      figure:
        'two of them flag the same repository in 19 to 26 % of cases; one was wrong in 27 %, and in 55.5 % on servers about security',
    },
    { source: 'arXiv 2607.11086', figure: '96.89 % of servers flagged, under 50 % of sampled alerts true' },
    { source: 'mcp-scan', figure: '4 of 120 malicious servers found' },
  ],
  build(view) {
    return Promise.resolve({
      columns: ['what', 'listings', 'right of those that people looked at'],
      rows: [
        ...view
          .splits('flags')
          .map((by): readonly Cell[] => [`flagged by ${by}`, view.measure('flags', by)?.listings, '']),
        ...view
          .splits('agree')
          .map((by): readonly Cell[] => [
            `${by} flag the same, of what either flags`,
            view.measure('agree', by)?.listings,
            '',
          ]),
        ['agreement with scores of others', othersOf(view), ''],
        ...FLAGS.map(([flag, counted]): readonly Cell[] => [
          `flags of kind ${flag}`,
          // Where nothing was looked at there is no flag, and that is not none.
          view.splits(counted).length === 0 ? undefined : view.flagged(flag),
          view.precision(flag),
        ]),
      ],
      denominator:
        'newest listings that list tools, or whose source was sampled; for agreement those that either flags',
      exclusions: [
        'No snapshot that is known carries the score of another scanner: that part is not checked without one',
      ],
      notes: [
        'Wording and shape: what detectors say of texts and of definitions, low or more. Combination: T14. Source: T12, medium or more.',
        'These look at different things, so that little agreement is expected, and none of them is a measure of another.',
        'Precision comes from fairlead census label.',
      ],
    })
  },
})

/** With what is counted wherever such a flag could have been. */
const FLAGS = [
  ['definition-high', 'definitions-checked'],
  ['definition-medium', 'definitions-checked'],
  ['description-medium', 'description-at-medium'],
  ['toxic-combination', 'tools-labelled'],
  ['identical-tool-set', 'tool-sets-of-texts'],
  ['near-tool-set', 'tool-sets-of-texts'],
  ['changed-gravely', 'changed'],
  ['source-high', 'sampled'],
] as const

/** Undefined, which is not checked, where nobody’s score was there. */
const othersOf = (view: View): Cell => {
  const by = view.splits('agree').find((one) => one.endsWith(' and others'))
  return by === undefined ? undefined : view.measure('agree', by)?.listings
}
