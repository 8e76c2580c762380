import { registriesOf } from '../definitions/figures.ts'
import { type Cell, defineTable, type View } from '../table.ts'

export default defineTable({
  id: 'T10b',
  title: 'Health',
  question: 'How many listings are of what nobody looks after any more?',
  published: [
    { source: 'RoninForge, September 2026', figure: '224 of 22,642 declared repositories archived (1.0 %)' },
  ],
  build(view) {
    return Promise.resolve({
      columns: ['what', 'registry', 'listings', 'publishers', 'could not be told'],
      rows: ROWS.flatMap(([measure, what]) =>
        registriesOf(view, measure).map((by) => rowOf(view, measure, by, what)),
      ).filter((row) => row[2] !== undefined),
      denominator: 'newest listings of registries that have a word on it',
      exclusions: [
        'A registry that says nothing of a matter is not in its rows: what it does not say is unknown, not absent',
      ],
      notes: [
        'Age is counted up to the day of the snapshot, from the last change that the registry tells of.',
      ],
    })
  },
})

const ROWS = [
  ['archived', 'archived'],
  ['retired', 'called deprecated'],
  ['licence-named', 'with a licence'],
  ['untouched-90-days', 'unchanged for more than 90 days'],
  ['untouched-365-days', 'unchanged for more than a year'],
  ['has-tests', 'with tests'],
] as const

function rowOf(view: View, measure: string, by: string, what: string): readonly Cell[] {
  const measured = view.measure(measure, by)
  return [what, by, measured?.listings, measured?.publishers, measured?.unknown]
}
