import { registriesOf, shareOfCounts } from '../definitions/figures.ts'
import { EVERYWHERE } from '../definitions/everywhere.ts'
import { type Cell, defineTable, type View } from '../table.ts'

export default defineTable({
  id: 'T12b',
  title: 'Poisoned definitions and descriptions',
  question:
    'How many definitions of tools and descriptions of servers hold what the scanner’s detectors are about?',
  published: [
    { source: 'arXiv 2506.13538', figure: '5.5 % of servers with tool poisoning' },
    { source: 'arXiv 2510.16558', figure: '18 suspicious descriptions of 67,057 servers' },
    {
      source: 'arXiv 2607.11086',
      figure: '96.89 % of servers flagged by a scanner, under half of sampled alerts true',
    },
  ],
  build(view) {
    return Promise.resolve({
      columns: ['what', 'registry', 'definitions', 'listings', 'publishers'],
      rows: [
        ...(['high', 'medium'] as const).flatMap((severity) =>
          registriesOf(view, 'definitions-checked').map((by) => row(view, by, severity)),
        ),
        ...registriesOf(view, 'description-at-medium').map((by): readonly Cell[] => [
          'description of the server: medium or more',
          by,
          '',
          view.measure('description-at-medium', by)?.listings,
          view.measure('description-at-medium', by)?.publishers,
        ]),
        ...view
          .splits('definition-rule')
          .map((rule): readonly Cell[] => [
            `tools: ${rule}`,
            'all registries',
            view.count('definition-rule', rule),
            '',
            '',
          ]),
        ...(['high', 'medium'] as const).map((severity): readonly Cell[] => [
          `right of the flags looked at: ${severity}`,
          'all registries',
          view.precision(`definition-${severity}`),
          '',
          '',
        ]),
      ],
      denominator:
        'definitions of tools of newest listings; listings and publishers that have a tool; listings that have a description',
      exclusions: [
        'Descriptions longer, and lists of tools larger, than a listing keeps',
        'A listing on which a detector failed and nothing was found is in neither share',
        'Secrets were taken out before: that a text held one is told by T7',
      ],
      notes: [
        'No text is quoted: a flag names the rule and the place. See a rule: fairlead explain RULE.',
        'A finding says that a text does what the rule says, such as ordering to be called first; few of them mean harm.',
        'Looked at by hand, snapshots of 2025 and 2026, once for each text: of 23 findings at high in definitions 6 are right in what they say, of 53 at medium in three registries 38; of 7 at high in descriptions of servers none, which is why these count as medium. None of them shows malice.',
      ],
    })
  },
})

function row(view: View, by: string, severity: 'high' | 'medium'): readonly Cell[] {
  const measured = view.measure(`definition-at-${severity}`, by)
  return [
    `tools: ${severity} or more`,
    by === EVERYWHERE ? 'all registries' : by,
    shareOfCounts(view, `definitions-at-${severity}`, 'definitions-checked', by),
    measured?.listings,
    measured?.publishers,
  ]
}
