import { expect, test } from 'vitest'
import conformance from '../../src/census/checks/conformance.ts'
import namedAfter from '../../src/census/checks/named-after-another.ts'
import popularity from '../../src/census/checks/popularity.ts'
import concentration from '../../src/census/checks/publisher-concentration.ts'
import forks from '../../src/census/checks/repository-forks.ts'
import overlap from '../../src/census/checks/repository-overlap.ts'
import ways from '../../src/census/checks/ways-to-reach.ts'
import type { Listing } from '../../src/census/listing.ts'
import { shareOf } from '../../src/core/share.ts'
import type { CensusTable, TableBody, View } from '../../src/census/table.ts'
import t01 from '../../src/census/tables/t01-registries.ts'
import t17 from '../../src/census/tables/t17-concentration.ts'
import { listingOf, ownedBy, smallCensus } from './small-census.ts'

const each = (...listings: Listing[]) => listings.map((one) => [one])
const at = (registry: string, url: string, some: Partial<Listing> = {}): Listing =>
  listingOf({ registry, name: url, repository: { url }, ...some })

const SHELVES = each(
  at('shelf', 'https://github.com/acme-example/kettle'),
  at('shelf', 'git@github.com:Acme-Example/Kettle.git'),
  at('rack', 'https://www.github.com/acme-example/kettle/tree/main/src?tab=readme'),
  at('rack', 'https://github.com/acme-example/pan'),
  at('rack', 'https://gitlab.com/other-example/pot'),
  at('mirrors', 'https://github.com/mirror-example/acme_kettle', {
    copyOf: 'https://github.com/acme-example/kettle',
  }),
  at('mirrors', 'https://github.com/mirror-example/lid', { copyOf: 'https://github.com/third-example/lid' }),
  at('mirrors', 'https://github.com/mirror-example/mirror-example'),
  listingOf({ name: 'without' }),
)

test('a repository is one however it is written, and a mirror is a source of its original', () => {
  const { counts } = smallCensus(overlap, SHELVES)
  expect(counts).toMatchObject({
    'repositories all': 7,
    'repositories github.com': 6,
    'repositories gitlab.com': 1,
    'repositories-mirror all': 2,
    'repositories-original all': 5,
    'repositories-of shelf': 1,
    'repositories-of rack': 3,
    'repositories-of mirrors': 3,
    'repositories-in-several 2 or more': 1,
    'repositories-in-several 3 or more': 1,
    'repositories-in-both rack & shelf': 1,
    'repositories-in-both mirrors & shelf': 1,
    'repositories-only-in rack': 2,
    'repositories-only-in mirrors': 2,
    'repository-owners': 4,
    'repository-owners-by-size all: 2': 1,
    'repository-owners-by-size all: 1': 3,
  })
  expect(counts).not.toHaveProperty('repositories-in-several 4 or more')
})

test('who lists a mirror as a server of its own takes it for an original', () => {
  const both = [...SHELVES, ...each(at('rack', 'https://github.com/mirror-example/acme_kettle'))]
  expect(smallCensus(overlap, both).counts).toMatchObject({
    'repositories all': 7,
    'repositories-mirror all': 1,
    'repositories-original all': 6,
  })
})

test('forks are told apart where GitHub was asked, and nothing is said where nobody was', () => {
  const fact = (isFork: boolean | null, parent: string | null = null) => ({ fact: { isFork, parent } })
  const answers = new Map([
    ['acme-example/kettle', fact(false)],
    ['other-example/kettle', fact(true, 'Acme-Example/Kettle')],
    ['third-example/cup', fact(true, 'nobody-example/cup')],
    ['fourth-example/lid', fact(null)],
  ])
  const listings = each(
    ...[...answers.keys(), 'fifth-example/pan'].map((key) => at('shelf', `https://github.com/${key}`)),
  )
  const { counts, flags } = smallCensus(forks, listings, (key) =>
    key === 'fifth-example/pan' ? { unknown: 'answered with status 429' } : answers.get(key),
  )
  expect(counts).toEqual({
    'repositories-no-fork': 1,
    'repositories-fork': 2,
    'repositories-fork-unknown': 2,
    'forks-beside-original': 1,
  })
  expect(flags).toMatchObject([{ subject: 'acme-example/kettle', size: 1 }])
  expect(smallCensus(forks, listings).counts).toEqual({})
})

test('a mirror is known by its name where it does not say what it is', () => {
  const { counts, flags } = smallCensus(
    namedAfter,
    each(
      at('shelf', 'https://github.com/acme-example/kettle'),
      at('mirrors', 'https://github.com/mirror-example/acme-example_kettle', {
        copyOf: 'https://github.com/acme-example/kettle',
      }),
      at('rack', 'https://github.com/other-example/Acme-Example_Kettle'),
      at('rack', 'https://github.com/acme-example/acme-example_kettle'),
      at('rack', 'https://github.com/third-example/nobody_listed'),
      at('rack', 'https://github.com/third-example/snake_case_name'),
    ),
  )
  expect(counts).toEqual({
    'repositories-named-after declared': 1,
    'repositories-named-after not declared': 1,
  })
  expect(flags).toMatchObject([{ flag: 'undeclared-mirror', subject: 'acme-example/kettle', size: 1 }])
})

test('a listing leads somewhere by any of its links, and a link that is none is seen', () => {
  const { measures, counts } = smallCensus(
    ways,
    each(
      listingOf({ name: 'nowhere' }),
      listingOf({ name: 'page', homepage: 'https://example.com' }),
      listingOf({ name: 'words', homepage: 'see our page', repository: { url: 'https://example.com/code' } }),
      ownedBy('acme-example', 'kettle', {
        packages: [{ ecosystem: 'npm', identifier: 'kettle', settings: [] }],
        remotes: [{ transport: 'http', url: 'http://mcp.example.com', settings: [] }],
      }),
      listingOf({
        name: 'here',
        remotes: [{ transport: 'http', url: 'http://127.0.0.1:3000/mcp', settings: [] }],
      }),
      listingOf({ registry: 'awesome', name: 'linked', homepage: 'https://example.com' }),
      listingOf({ registry: 'conformance', name: 'measured' }),
    ),
  )
  expect(measures).toMatchObject({
    'no-repository shelf': '3/5',
    'no-repository all': '4/6',
    'no-way-to-reach shelf': '1/5',
    'nothing-to-run all': '3/5 and 1?',
    'repository-is-none shelf': '1/2',
    'malformed-link shelf': '1/4',
    'unencrypted-remote shelf': '1/2',
  })
  expect(measures).not.toHaveProperty('no-repository conformance')
  expect(counts).toEqual({ 'malformed-links shelf: homepage': 1 })
})

test('badges are held against what a listing tells, not against what its registry has no field for', () => {
  const pinned = { ecosystem: 'npm', identifier: 'kettle', version: '1.2.3', settings: [] } as const
  const loose = { ecosystem: 'npm', identifier: 'pan', version: 'latest', settings: [] } as const
  const { measures, counts } = smallCensus(
    popularity,
    each(
      ownedBy('acme-example', 'kettle', {
        registry: 'mcpm',
        isOfficial: true,
        packages: [pinned],
        license: 'MIT',
      }),
      ownedBy('acme-example', 'pan', { registry: 'mcpm', isOfficial: false, packages: [pinned, loose] }),
      listingOf({ registry: 'toolhive', stars: 1_000, tools: [{ name: 'boil' }] }),
      listingOf({ registry: 'shelf', name: 'no signal' }),
    ),
  )
  expect(counts).toEqual({
    'popularity mcpm: official': 1,
    'popularity mcpm: community': 1,
    'popularity toolhive: 1,000 stars or more': 1,
  })
  expect(measures).toEqual({
    'popular-without-repository mcpm: official': '0/1',
    'popular-without-version mcpm: official': '0/1',
    'popular-without-licence mcpm: official': '0/1',
    'popular-without-repository mcpm: community': '0/1',
    'popular-without-version mcpm: community': '1/1',
    'popular-without-licence mcpm: community': '1/1',
    'popular-without-repository toolhive: 1,000 stars or more': '1/1',
  })
})

test('verdicts of others are counted, and a name that is withheld is only counted', () => {
  const more = (some: object) =>
    listingOf({ registry: 'conformance', name: JSON.stringify(some), more: { ...some } })
  const { measures, counts } = smallCensus(
    conformance,
    each(
      more({ form: 'responding', sdk: 'official-ts', unknownTool: 'error-as-result' }),
      more({ form: 'responding', sdk: 'official-py', unknownTool: 'fail', isWithheld: true }),
      more({
        form: 'reprobe',
        handshake: true,
        verdicts: { ping: 'pass', 'tools-call-unknown': 'error-as-result' },
      }),
      more({ form: 'reprobe', handshake: false, failure: 'crash-exit-2', verdicts: {} }),
    ),
  )
  expect(measures).toEqual({
    'unknown-tool-as-result all': '1/2',
    'unknown-tool-as-result official-ts': '1/1',
    'unknown-tool-as-result official-py': '0/1',
    'recovered-by-entry-point': '1/2',
    'conformance-check ping': '1/1',
  })
  expect(counts).toMatchObject({ 'conformance-withheld': 1, 'probe-failures crash-exit-2': 1 })
})

async function built(table: CensusTable, counts: Readonly<Record<string, number>>): Promise<TableBody> {
  const splitsOf = (name: string): string[] =>
    Object.keys(counts).flatMap((key) => (key.startsWith(`${name} `) ? [key.slice(name.length + 1)] : []))
  const view: View = {
    measure: () => undefined,
    count: (name, by) => counts[by === undefined ? name : `${name} ${by}`],
    splits: splitsOf,
    flags: async function* () {
      /* none */
    },
    flagged: () => 0,
    precision: () => undefined,
    registries: [],
  }
  return table.build(view)
}

test('the table of registries says what was found, and of what nobody asked that nobody did', async () => {
  const { rows } = await built(t01, smallCensus(overlap, SHELVES).counts)
  const byName = new Map(rows.map((row) => [row[0], row.slice(-3, -1)]))
  expect(byName.get('all repositories')).toEqual([7, ''])
  expect(byName.get('of them originals')).toEqual([5, shareOf(5, 7)])
  expect(byName.get('originals in 3 or more')).toEqual([1, shareOf(1, 5)])
  expect(byName.get('forks')).toEqual([undefined, ''])
  expect((await built(t01, {})).rows[0]).toContain(undefined)
})

test('the ten largest are found by their sizes alone', async () => {
  const many = Array.from({ length: 12 }, (_, owner) =>
    Array.from({ length: owner + 1 }, (__, name) => ownedBy(`owner-${owner}`, `kettle-${name}`)),
  ).flat()
  const { counts, flags } = smallCensus(concentration, each(...many))
  const { rows } = await built(t17, counts)
  expect(rows[0]?.slice(0, 6)).toEqual(['shelf', 78, 12, shareOf(1, 12), 12, shareOf(75, 78)])
  expect(flags).toEqual([])
  const flood = Array.from({ length: 100 }, (_, at) => ownedBy('acme-example', `kettle-${at}`))
  expect(smallCensus(concentration, each(...flood)).flags).toMatchObject([
    { flag: 'mass-publisher', subject: 'shelf|github.com/acme-example', size: 100 },
  ])
})
