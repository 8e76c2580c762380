import { shareOf } from '../../core/share.ts'
import { type Cell, defineTable, type View } from '../table.ts'

export default defineTable({
  id: 'T4',
  title: 'Name confusion',
  question:
    'Which names could be taken for another, and does anybody hold the names that users are told to run?',
  published: [
    {
      source: '2510.16558, npm, 2025',
      figure: '408 groups of names equal but for affixes, 80.6 % of different maintainers',
    },
    {
      source: 'toolsdk npm names, 2026-07 (computed)',
      figure: '190 affix groups, 497 names, 92.1 % of several owners',
    },
    { source: 'official registry, mirror of January 2026 (computed)', figure: '35 cross-namespace groups' },
    {
      source: 'official registry, mirror of January 2026 (computed)',
      figure: '42 of 1,165 records under io.github name a repository of another owner',
    },
    { source: 'RoninForge, official registry', figure: '12 names that differ only in case (6 pairs)' },
    { source: 'Canopii', figure: '7 confirmed typosquat packages' },
  ],
  build: (view) =>
    Promise.resolve({
      columns: ['names of', 'what', 'of', 'found', 'share'],
      rows: [
        ...view.splits('affix-groups').flatMap((by) => affixRows(view, by)),
        ...view.splits('cross-namespace-groups').flatMap((by) => crossRows(view, by)),
        ...view.splits('namespaced-names').flatMap((by) => caseRows(view, by)),
        ...view.splits('records-with-repository').map((by) => anotherRow(view, by)),
        ...view.splits('repository-of-another').map((by) => measureRow(view, 'repository-of-another', by)),
        hostRow(view),
        ...view.splits('names-compared').map((by) => lookalikeRow(view, by)),
        ...view.splits('told-package-unclaimed').map((by) => measureRow(view, 'told-package-unclaimed', by)),
        ...view
          .splits('told-package-of-another')
          .map((by) => measureRow(view, 'told-package-of-another', by)),
      ],
      denominator:
        'distinct names of newest listings; of groups of several owners the groups; of what users are told to run the newest listings that say; “all records”: version records of a snapshot',
      exclusions: [
        'Copies that say so, and deleted servers',
        'Whether a package is held is looked up online only; what was not asked is in no share',
      ],
      notes: [
        'An affix group: names of one package registry that are the same without scope, separators and the words mcp, server(s), client(s), tool(s), official, ai and languages. Its owner is the scope, else the owner of the repository.',
        'A lookalike is a name that could be taken for a known or an older one, of other people; no intent is claimed.',
        'A name that is not currently held may be reserved by its registry: an upper bound.',
      ],
    }),
})

type Row = readonly Cell[]

function affixRows(view: View, by: string): readonly Row[] {
  const groups = view.count('affix-groups', by) ?? 0
  const shared = view.count('affix-groups-of-several-owners', by) ?? 0
  return [
    [by, 'affix groups, of names in them', view.count('affix-names', by), groups, ''],
    [by, 'affix groups of several owners', groups, shared, shareOf(shared, groups)],
  ]
}

function crossRows(view: View, by: string): readonly Row[] {
  const groups = view.count('cross-namespace-groups', by) ?? 0
  const shared = view.count('cross-namespace-groups-of-several-owners', by) ?? 0
  const names = view.count('cross-namespace-names', by)
  return [
    [by, 'one name in several namespaces: groups, of names in them', names, groups, ''],
    [by, 'such groups of several owners', groups, shared, shareOf(shared, groups)],
  ]
}

function caseRows(view: View, by: string): readonly Row[] {
  const names = view.count('namespaced-names', by) ?? 0
  const row = (count: string, what: string): Row => {
    const found = view.count(count, by) ?? 0
    return [by, what, names, found, shareOf(found, names)]
  }
  return [
    row('case-names', 'names that differ only in case'),
    row('case-names-across-namespaces', 'the same behind the slash only, of several owners'),
  ]
}

function anotherRow(view: View, by: string): Row {
  const of = view.count('records-with-repository', by) ?? 0
  const found = view.count('records-of-another', by) ?? 0
  return [`${by}, all records`, 'io.github names, repository of another owner', of, found, shareOf(found, of)]
}

function measureRow(view: View, measure: string, by: string): Row {
  const listings = view.measure(measure, by)?.listings
  return [by, WORDS[measure] ?? measure, listings?.of, listings?.hits, listings]
}

const WORDS: Readonly<Record<string, string>> = {
  'repository-of-another': 'io.github names, repository of another owner',
  'told-package-unclaimed': 'a package to run that nobody holds',
  'told-package-of-another': 'a package to run that names another owner’s repository',
}

function hostRow(view: View): Row {
  const hosts = view.count('remote-hosts')
  const found = hosts === undefined ? undefined : (view.count('hosts-of-several-namespaces') ?? 0)
  const share = hosts === undefined || found === undefined ? undefined : shareOf(found, hosts)
  return ['hosts of remotes', 'listed under several namespaces', hosts, found, share]
}

function lookalikeRow(view: View, by: string): Row {
  const names = view.count('names-compared', by) ?? 0
  const found = view.count('lookalike-names', by) ?? 0
  return [by, 'could be taken for a known or older name', names, found, shareOf(found, names)]
}
