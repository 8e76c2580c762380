import { type Cell, defineTable, type View } from '../table.ts'

export default defineTable({
  id: 'T9',
  title: 'Remote authentication',
  question: 'What do remote servers ask of who calls them, as their listings declare it?',
  published: [
    {
      source: 'arXiv 2605.22333, 7,973 live',
      figure: '40.55 % none, 30.45 % OAuth, 29 % static; 119 OAuth servers tested, all affected by 325 flaws',
    },
    { source: 'Bloomberry, 1,412', figure: '38.7 % no authentication' },
    { source: 'Knostic, 119 sampled of 1,862 exposed', figure: '119 of 119 open' },
    {
      source: 'reading of October 2026, 2,500 domains',
      figure: '54 % list tools to anyone, 37 % ask credentials, 8 % down',
    },
  ],
  build(view) {
    const registries = [undefined, ...view.splits('remote-none')]
    return Promise.resolve({
      columns: ['registry', 'counted by', ...MEASURES.map(([, title]) => title), 'declare nothing'],
      rows: registries.flatMap((registry) => VARIANTS.map((variant) => rowOf(view, registry, variant))),
      denominator:
        'newest listings with a remote; for none, OAuth and key those that declare any way for at least one of theirs',
      exclusions: ['Listings that declare nothing of authentication: in the last column, never open'],
      notes: [
        'Declared, not tried: no remote was connected to. The published figures come from probes.',
        'One gateway owns 1,286 of 10,716 published remote addresses: the rows by host count every host once.',
        'Plain HTTP to this machine alone is not counted.',
      ],
    })
  },
})

const VARIANTS = ['listings', 'publishers', 'hosts'] as const
const MEASURES = [
  ['remote-none', 'none'],
  ['remote-oauth', 'OAuth'],
  ['remote-key', 'key'],
  ['remote-header', 'asks for a key header'],
  ['remote-plain-http', 'plain HTTP'],
  ['remote-template', 'address is a template'],
  ['remote-sse-only', 'SSE only'],
] as const

function rowOf(
  view: View,
  registry: string | undefined,
  variant: (typeof VARIANTS)[number],
): readonly Cell[] {
  return [
    registry ?? 'all',
    variant,
    ...MEASURES.map(([measure]): Cell => view.measure(measure, registry)?.[variant]),
    variant === 'listings' ? view.measure('remote-none', registry)?.unknown : '',
  ]
}
