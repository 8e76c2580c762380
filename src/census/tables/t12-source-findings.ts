import { addedUp, untold } from '../definitions/figures.ts'
import { type Cell, defineTable, type View } from '../table.ts'

export default defineTable({
  id: 'T12',
  title: 'Static vulnerability rate',
  question: 'In how many sampled servers does the source show a flaw?',
  published: [
    {
      source: 'arXiv 2506.13538',
      figure:
        '7.2 % with a vulnerability (42 of 583), 5.5 % tool poisoning, 66 % smells, 14.4 % bug patterns (84 of 583)',
    },
    { source: 'arXiv 2510.16558, MCPInspect', figure: '833 of 67,057 (1.24 %), precision 90.24 %' },
    { source: 'VIPER-MCP', figure: '106 proven zero-days (67 CVEs) in 39,884 repositories' },
    {
      source: 'Trend Micro',
      figure:
        '4,982 issues on 2,259 of 9,695 servers; earlier 600 to 1,650 of 19,000 exploitable (3.1 to 8.6 %)',
    },
  ],
  build(view) {
    const precision = view.precision('source-high')
    return Promise.resolve({
      columns: ['what', 'servers', 'could not be told'],
      rows: [
        ...ROWS.map(([measure, what]) => row(view, measure, what)),
        ...view
          .splits('source-rule')
          .map((rule): readonly Cell[] => [`servers with ${rule}`, view.count('source-rule', rule), '']),
        ...view
          .splits('not-sampled-because')
          .map((why): readonly Cell[] => [`not checked: ${why}`, '', view.count('not-sampled-because', why)]),
        ['right of the flags that people looked at (source-high)', precision, ''],
      ],
      denominator:
        'servers of the sample whose source was read whole, and those in which something was found',
      exclusions: [
        'A server that was read in part and shows nothing is in neither share',
        'Sources in other languages than TypeScript, JavaScript and Python',
        'A package that needed too much time or memory, or ended its thread',
      ],
      notes: [
        'Read: fairlead census sample PACKAGE… --out snapshots, and then fairlead census run --from snapshots. Nothing of it is run.',
        'A finding is what the analysis says, not a proven flaw: the labels of people say how much that is worth.',
      ],
    })
  },
})

const ROWS = [
  ['source-at-high', 'a finding of weight high or more'],
  ['source-at-medium', 'a finding of weight medium or more'],
  ['source-injection', 'injection into a shell, code, a query or a template'],
  ['source-request-forgery', 'forged requests, open redirects'],
  ['source-path', 'paths that lead out'],
  ['source-secret', 'secrets in the source, in results or in logs'],
  ['source-open-to-network', 'open to the network without a check'],
] as const

const row = (view: View, measure: string, what: string): readonly Cell[] => {
  const share = addedUp(view, measure)
  return [what, share, share === undefined ? undefined : untold(view, measure)]
}
