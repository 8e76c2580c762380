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
      columns: ['what', 'of', 'yes', 'publishers', 'how it counts'],
      rows: [
        ...view.splits('package-records').flatMap((by) => recordRows(view, by)),
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
        'two variants: packages of all version records of a snapshot (as published), and newest listings that have a package of the ecosystem (all of its packages must be pinned)',
      exclusions: [
        'Commits and signature identities are looked for only in registries that have a field for them',
        'Ownership proofs are looked up online only; a 429 is unknown, in neither share',
      ],
      notes: [
        'Pinned: an image by digest, a bundle by SHA-256, anything else by an exact version; a tag such as `latest` is a version that is given and not exact.',
      ],
    })
  },
})

function recordRows(view: View, by: string): readonly (readonly Cell[])[] {
  const of = view.count('package-records', by) ?? 0
  const row = (name: string, what: string): readonly Cell[] => [
    `${by}: ${what}`,
    of,
    shareOf(view.count(name, by) ?? 0, of),
    undefined,
    'version records',
  ]
  const isByHash = / (?:oci|mcpb)$/.test(by)
  return [
    ...(isByHash ? [] : [row('package-records-versioned', 'version given')]),
    row('package-records-pinned', isByHash ? 'by hash' : 'exact version'),
  ]
}

function latestRow(view: View, measure: string, by: string, what: string): readonly Cell[] {
  const measured = view.measure(measure, by)
  return [
    `${by}: ${what}`,
    measured?.listings?.of,
    measured?.listings,
    measured?.publishers,
    'newest listings',
  ]
}
