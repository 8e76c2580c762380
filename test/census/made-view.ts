import { shareOf } from '../../src/core/share.ts'
import type { FlagOf } from '../../src/census/check.ts'
import { type CensusTable, defineTable, type View } from '../../src/census/table.ts'

/** What a hostile registry would like to do to whoever reads a report. */
export const HOSTILE =
  '=HYPERLINK("x")</script><img src=x onerror=alert(1)>|`[a](javascript:b)\u202e\u0007\nnext'

export const TOKEN = ['ghp', '_', 'Zb8kQ2xN5vR7tY1wL4mC', '9pD3sF6gH0jKaUeT'].join('')

export const FLAGS: readonly FlagOf[] = [
  {
    flag: 'affix-twin',
    check: 'affix-groups',
    severity: 'medium',
    subject: 'official|io.example/acme-files',
    message: 'Differs from another only by an affix',
    evidence: { names: ['acme-files', 'acme-files-mcp'], token: TOKEN },
    size: 2,
  },
  {
    flag: 'unpinned-image',
    check: 'image-pinning',
    severity: 'high',
    subject: `official|${HOSTILE}`,
    message: `An image without a digest ${TOKEN}`,
  },
  {
    flag: 'affix-twin',
    check: 'affix-groups',
    severity: 'low',
    subject: 'npm|@acme-example/files',
    message: 'Differs from another only by an affix',
  },
]

export function madeView(flags: readonly FlagOf[] = FLAGS): View {
  return {
    measure: (name) =>
      name === 'pinned'
        ? { listings: shareOf(3, 12), publishers: shareOf(2, 5), hosts: undefined, unknown: 4 }
        : undefined,
    count: (name) => (name === 'names' ? 12_345 : undefined),
    splits: () => ['oci', 'npm'],
    async *flags(flag) {
      yield* flags.filter((each) => each.flag === flag)
    },
    flagged: (flag) => flags.filter((each) => each.flag === flag).length,
    precision: (flag) => (flag === 'affix-twin' ? shareOf(9, 10) : undefined),
    registries: [
      {
        registry: 'official',
        snapshots: ['2026-01'],
        listings: 12,
        records: 40,
        unreadable: 1,
        gaps: [
          { why: 'the cursor came twice', times: 2 },
          { why: `429 ${HOSTILE}`, times: 1 },
        ],
        from: '2026-01-02T03:04:05Z',
        to: '2026-01-02T04:04:05Z',
      },
      {
        registry: 'npm',
        snapshots: ['2026-01', '2026-02'],
        listings: 3,
        records: 3,
        unreadable: 0,
        gaps: [],
        from: undefined,
        to: undefined,
      },
    ],
  }
}

export const MADE_TABLES: readonly CensusTable[] = [
  defineTable({
    id: 'T15',
    title: 'Pinning of artefacts',
    question: 'How many packages say to the byte what they are?',
    published: [{ source: 'A study (2026)', figure: '22 % of 11,700' }],
    build: async (view) => ({
      columns: ['what', 'share', 'count', 'signed'],
      rows: [
        ['all', view.measure('pinned')?.listings, view.count('names'), undefined],
        [HOSTILE, view.measure('pinned', 'oci')?.publishers, 0, view.measure('signed')?.listings],
      ],
      denominator: 'newest listings with a package',
      exclusions: ['deleted listings'],
      notes: [`As written: ${HOSTILE} ${TOKEN}`],
      chart: { kind: 'bars', label: 0, value: 1 },
    }),
  }),
  defineTable({
    id: 'T4',
    title: 'Name confusion',
    question: 'Which names differ by an affix alone?',
    published: [],
    build: async (view) => ({
      columns: ['month', 'groups', 'of them cross-owner'],
      rows: [
        ['2026-01', view.flagged('affix-twin'), 1],
        ['2026-02', undefined, 2],
        ['2026-03', 7, 3],
        ['2026-04', 9, 3],
      ],
      denominator: 'names',
      exclusions: [],
      notes: [],
      chart: { kind: 'line', label: 0, values: [1, 2] },
    }),
  }),
]
