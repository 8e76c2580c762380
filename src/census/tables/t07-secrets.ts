import { defineTable, type Cell } from '../table.ts'

export default defineTable({
  id: 'T7',
  title: 'Secrets in listings',
  question: 'How many listings show a string that is shaped like a live secret, of which kind and where?',
  published: [
    {
      source: 'arXiv 2510.16558v2',
      figure: '5 valid GitHub tokens on mcp.so (v1: 9 personal access tokens, 3 API keys)',
    },
    { source: 'Clutch (vendor)', figure: '3 % of servers with valid hard-coded credentials in their code' },
    {
      source: 'snapshots of this project',
      figure: '36 secret-shaped strings in seven files, 2 of GitHub-token shape',
    },
  ],
  build(view) {
    const shares = view
      .splits('shows-secret')
      .map((registry): readonly Cell[] => listings(registry, view.measure('shows-secret', registry)))
    const whole = view.measure('shows-secret')
    const counted = (name: string, label: string) =>
      view.splits(name).map((by): readonly Cell[] => [label, by, view.count(name, by), '', ''])
    return Promise.resolve({
      columns: ['by', 'what', 'times', 'share of listings', 'share of publishers'],
      rows: [
        ...(whole === undefined ? [] : [listings('all registries', whole)]),
        ...shares,
        ...counted('secrets', 'kind'),
        ...counted('secret-fields', 'field'),
      ],
      denominator: 'the newest listing of every name of every registry that was read',
      exclusions: ['Code of the servers is not looked at here', 'Text cut off by the bounds of a listing'],
      notes: [
        'Told by shape alone. Values were taken out before anything was stored; none was ever tried, so none is called valid.',
        'An example made up to look like one (“super_S3cret”) counts as well: who looks at the flags tells them apart, and precision says how many were right.',
        'The published tokens were tried and found valid, so that these are not the same figure.',
        'Snapshots that others redacted are counted by the marks they left.',
      ],
    })
  },
})

function listings(
  label: string,
  measured: { readonly listings: Cell; readonly publishers: Cell } | undefined,
): readonly Cell[] {
  const share = measured?.listings
  return ['registry', label, typeof share === 'object' ? share.hits : undefined, share, measured?.publishers]
}
