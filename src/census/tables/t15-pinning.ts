import { shareOf } from '../../core/share.ts'
import { type Cell, defineTable, type View } from '../table.ts'

export default defineTable({
  id: 'T15',
  title: 'Artefact pinning and provenance',
  question: 'Is what a listing names the same bytes tomorrow, and does anybody say who built it?',
  published: [
    { source: 'Canopii, about 11,700', figure: '78 % do not pin dependencies, 0 signed releases' },
    {
      source: 'official registry, mirror of January 2026, all version records',
      figure:
        'images by digest 0 of 300; MCPB with SHA-256 123 of 123; npm and PyPI packages with a version 1,288 of 1,288 (870 and 418)',
    },
    { source: 'Docker catalogue', figure: '249 of 328 pinned to a commit' },
    { source: 'ToolHive', figure: '36 of 67 with a signature identity' },
  ],
  build(view) {
    return Promise.resolve({
      columns: ['packages of', 'what', 'of', 'yes', 'publishers'],
      rows: [
        ...bothRows(view),
        ...view
          .splits('package-records')
          .filter((by) => by.startsWith('official '))
          .flatMap((by) => recordRows(view, by)),
        ...view.splits('pinned').map((by) => latestRow(view, 'pinned', by, 'pinned')),
        ...view
          .splits('source-pinned')
          .map((by) => latestRow(view, 'source-pinned', by, 'source commit given')),
        ...view
          .splits('builder-known')
          .map((by) => latestRow(view, 'builder-known', by, 'signature identity given')),
        ...view
          .splits('ownership-proof')
          .map((by) => latestRow(view, 'ownership-proof', by, 'ownership proof passed')),
      ],
      denominator:
        'newest listings that have a package of the ecosystem (all of its packages must be pinned); “all records”: packages of all version records of a snapshot, as published',
      exclusions: [
        'All version records are counted of the official registry alone: others have one for each name',
        'Commits and signature identities are looked for only in registries that have a field for them',
        'Ownership proofs are looked up online only; a 429 is unknown, in neither share',
      ],
      notes: [
        'Pinned: an image by digest, a bundle by SHA-256, anything else by an exact version; a tag such as `latest` is a version that is given and not exact.',
        'The published 1,288 of 1,288 counts versions that are given. Of these 16 are no exact version: 15 records of npm say `latest`, one of PyPI says `auto`.',
      ],
    })
  },
})

/** npm and PyPI as one, as published. */
function bothRows(view: View): readonly (readonly Cell[])[] {
  const snapshots = view.splits('package-records').flatMap((by) => /^(official .+) npm$/.exec(by)?.[1] ?? [])
  return snapshots.flatMap((snapshot) =>
    (['package-records-versioned', 'package-records-pinned'] as const).map((name): readonly Cell[] => {
      const sum = (count: string): number =>
        ['npm', 'pypi'].reduce((all, kind) => all + (view.count(count, `${snapshot} ${kind}`) ?? 0), 0)
      const of = sum('package-records')
      const what = name === 'package-records-pinned' ? 'exact version' : 'version given'
      return [`${snapshot} npm and pypi, all records`, what, of, shareOf(sum(name), of), '']
    }),
  )
}

function recordRows(view: View, by: string): readonly (readonly Cell[])[] {
  const of = view.count('package-records', by) ?? 0
  const row = (name: string, what: string): readonly Cell[] => [
    `${by}, all records`,
    what,
    of,
    shareOf(view.count(name, by) ?? 0, of),
    '',
  ]
  const isByHash = / (?:oci|mcpb)$/.test(by)
  return [
    ...(isByHash ? [] : [row('package-records-versioned', 'version given')]),
    row('package-records-pinned', isByHash ? 'by hash' : 'exact version'),
  ]
}

function latestRow(view: View, measure: string, by: string, what: string): readonly Cell[] {
  const measured = view.measure(measure, by)
  return [by, what, measured?.listings?.of, measured?.listings, measured?.publishers]
}
