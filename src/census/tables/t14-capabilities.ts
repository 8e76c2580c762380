import { CAPABILITIES } from '../../core/label.ts'
import { EVERYWHERE } from '../definitions/everywhere.ts'
import { registriesOf, shareOfCounts } from '../definitions/figures.ts'
import { type Cell, defineTable, type View } from '../table.ts'

export default defineTable({
  id: 'T14',
  title: 'Capabilities and their combinations',
  question:
    'How many tools bring in what anybody wrote, read what is private, or send out, and how many servers can do all three?',
  published: [
    {
      source: 'arXiv 2509.06572, 1,360 servers, 12,230 tools',
      figure:
        'ingestion 472 tools in 128 servers, private access 391 in 155, network access 180 in 89; 1,062 tools in one of these (8.7 %); 27.2 % of servers can be combined; 90 % of chains succeed',
    },
    { source: 'a scan of 2026 [vendor]', figure: '555 toxic flows in 5,121 servers' },
  ],
  build(view) {
    return Promise.resolve({
      columns: ['registry', 'what', 'tools', 'servers', 'publishers'],
      rows: [
        ...registriesOf(view, 'tools-labelled').flatMap((by) => rowsOf(view, by)),
        ...CAPABILITIES.map((one): readonly Cell[] => [
          'all registries',
          `label ${one}`,
          shareOfCounts(view, `tools-with-${one}`, 'tools-labelled', EVERYWHERE),
          '',
          '',
        ]),
        ['all registries', 'right of the flags looked at', '', view.precision('toxic-combination'), ''],
      ],
      denominator: 'tools of newest listings that list tools; these listings; their publishers',
      exclusions: [
        'Servers of registries that list no tools',
        'Combinations over several servers of one host',
      ],
      notes: [
        'Labels are those that the guard infers from definitions alone: a label says what a tool seems able to do, and errs towards more. The published figures come from a model that read the tools.',
        'A tool that executes collects and discloses as well. A query to a service of the server’s own choice does not disclose.',
        'Toxic: all three in one server, by more than one tool.',
      ],
    })
  },
})

const ROLE_ROWS = [
  ['ingest', 'bring in what anybody wrote (EIT)'],
  ['collect', 'read what is private (PAT)'],
  ['disclose', 'send out (NAT)'],
] as const

function rowsOf(view: View, by: string): readonly (readonly Cell[])[] {
  const name = by === EVERYWHERE ? 'all registries' : by
  const servers = (measure: string): readonly Cell[] => {
    const measured = view.measure(measure, by)
    return [measured?.listings, measured?.publishers]
  }
  return [
    ...ROLE_ROWS.map(([role, what]): readonly Cell[] => [
      name,
      what,
      shareOfCounts(view, `tools-that-${role}`, 'tools-labelled', by),
      ...servers(`can-${role}`),
    ]),
    [name, 'one of these', shareOfCounts(view, 'tools-in-a-role', 'tools-labelled', by), '', ''],
    [name, 'all three in one server', '', ...servers('combinable')],
    [name, 'all three, by more than one tool', '', ...servers('toxic-combination')],
  ]
}
