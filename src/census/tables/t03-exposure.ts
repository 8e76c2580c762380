import { type Cell, defineTable, type View } from '../table.ts'

export default defineTable({
  id: 'T3',
  title: 'Account names that nobody holds, and redirects',
  question:
    'How many listings lead to a repository whose account name is not currently held, or only by a redirect?',
  published: [
    {
      source: 'arXiv 2510.16558v2, R3',
      figure:
        '212 of 1,379 invalid links (15.37 %): mcp.so 111, MCP Market 95, MCP Store 5, Pulse MCP 1; of 52,539 servers',
    },
    {
      source: 'arXiv 2510.16558v2, R4',
      figure:
        '304 redirects of renamed accounts: mcp.so 98, MCP Market 50, MCP Store 155, Pulse MCP 1; for 139 a server is listed under the new name',
    },
    {
      source: 'RoninForge, September 2026',
      figure: '3,388 of 22,642 declared repositories gone (15.0 %), band 16.0–20.1 %',
    },
  ],
  build(view) {
    const registries = [undefined, ...view.splits('repository-gone')]
    const isAsked = view.measure('repository-gone') !== undefined
    return Promise.resolve({
      columns: [
        'registry',
        'repositories gone',
        'not told',
        'account name not currently held, of those gone',
        'not told',
        'answer by redirect',
        'old name not currently held, of those',
        'not told',
        'also listed under the new name',
        'another repository under the name',
      ],
      rows: isAsked ? registries.map((registry) => rowOf(view, registry)) : [],
      denominator: 'newest listings that link a repository of GitHub and for which the host gave an answer',
      exclusions: [
        'Repositories of other hosts',
        'No answer (429, 403, timeout): in “not told”, in neither share',
      ],
      notes: [
        ...(isAsked
          ? []
          : [
              'Not checked: the code host was not asked. Ask it: fairlead census run --look github-repository,github-account',
            ]),
        'An upper bound: GitHub keeps some names for good (actions in its marketplace, much cloned repositories), and nobody can ask which without claiming one. No name was claimed.',
        'Counts are published; which servers they are is not, before those who run them could act.',
      ],
    })
  },
})

function rowOf(view: View, registry: string | undefined): readonly Cell[] {
  const share = (measure: string): Cell => view.measure(measure, registry)?.listings
  const unknown = (measure: string): Cell => view.measure(measure, registry)?.unknown
  return [
    registry ?? 'all',
    share('repository-gone'),
    unknown('repository-gone'),
    share('account-not-held'),
    unknown('account-not-held'),
    share('repository-moved'),
    share('old-name-not-held'),
    unknown('old-name-not-held'),
    share('renamed-and-listed'),
    registry === undefined ? share('repository-number-other') : undefined,
  ]
}
