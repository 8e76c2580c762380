import { existsSync, readFileSync } from 'node:fs'
import { gunzipSync } from 'node:zlib'
import { describe, expect, it, test } from 'vitest'
import affixGroups from '../../src/census/checks/affix-groups.ts'
import caseTwins from '../../src/census/checks/case-twins.ts'
import crossNamespace from '../../src/census/checks/cross-namespace.ts'
import lookalikeNames from '../../src/census/checks/lookalike-names.ts'
import namespaceOwner from '../../src/census/checks/namespace-owner.ts'
import sharedHosts from '../../src/census/checks/shared-hosts.ts'
import unclaimedNpmNames from '../../src/census/checks/unclaimed-npm-names.ts'
import { listingKey } from '../../src/census/identity.ts'
import type { Listing } from '../../src/census/listing.ts'
import type { Registry } from '../../src/census/registry.ts'
import official from '../../src/census/registries/official.ts'
import toolsdk from '../../src/census/registries/toolsdk.ts'
import { smallCensus } from './small-census.ts'

const blank: Listing = {
  registry: 'official',
  snapshot: '2026-01',
  name: 'io.github.acme-example/walnut-almanac',
  isLatest: true,
  status: 'active',
  packages: [],
  remotes: [],
  settings: [],
  launches: [],
  examples: [],
}
const listed = (owner: string, slug: string, more: Partial<Listing> = {}): readonly Listing[] => [
  {
    ...blank,
    name: `io.github.${owner}/${slug}`,
    repository: { url: `https://github.com/${owner}/${slug}` },
    published: '2025-07-01',
    ...more,
  },
]
const npm = (identifier: string): Pick<Listing, 'packages'> => ({
  packages: [{ ecosystem: 'npm', identifier, settings: [] }],
})

describe('lookalike names', () => {
  const known = listed('acme-example', 'walnut-almanac')
  const famous = listed('acme-example', 'walnut-almanac', { stars: 5_000 })
  const later = { published: '2025-09-01' }

  it('are flagged once, by the listing that came later', () => {
    const { flags, counts } = smallCensus(lookalikeNames, [
      known,
      listed('someone', 'walnut-almanca', { ...later, ...npm('walnut-almanca') }),
      listed('third', 'maple-harbour', npm('maple-harbour')),
    ])
    expect(flags.map(({ subject }) => subject)).toEqual(['official|io.github.someone/walnut-almanca'])
    expect(counts).toMatchObject({ 'lookalike-names server': 1, 'names-compared server': 3 })
  })

  it('are none where they were first, or of one owner', () => {
    for (const one of [
      listed('someone', 'walnut-almanca', { published: '2025-01-01' }),
      listed('acme-example', 'walnut-almanca', later),
    ])
      expect(smallCensus(lookalikeNames, [famous, one]).flags).toEqual([])
  })

  it('imitate a well-known scope that nobody in the census lists', () => {
    const { flags } = smallCensus(lookalikeNames, [
      listed('someone', 'files', npm('@modelcontextprotoco1/server-filesystem')),
    ])
    expect(flags).toMatchObject([{ flag: 'lookalike-name', severity: 'medium' }])
  })

  it('are put under few keys', () => {
    const marks = [...lookalikeNames.marks!(listed('someone', 'walnut-almanac', npm('walnut-almanac'))[0]!)]
    expect(marks.length).toBeLessThanOrEqual(20)
  })
})

it('names that differ in words that say nothing are a group, of several owners or of one', () => {
  const { counts, flags } = smallCensus(affixGroups, [
    listed('acme-example', 'one', npm('walnut-mcp')),
    listed('someone', 'two', npm('@someone/mcp-server-walnut')),
    listed('zenith', 'three', npm('maple-mcp')),
    listed('zenith', 'four', npm('mcp-maple')),
  ])
  expect(counts).toMatchObject({
    'affix-groups official npm': 2,
    'affix-names official npm': 4,
    'affix-groups-of-several-owners official npm': 1,
  })
  expect(flags.map(({ subject }) => subject)).toEqual(['npm:walnut'])
})

it('one name in two namespaces is counted, and told where the owners differ', () => {
  const { counts, flags } = smallCensus(crossNamespace, [
    listed('acme-example', 'walnut-mcp'),
    listed('someone', 'walnut'),
    listed('zenith', 'maple'),
    listed('zenith-hq', 'maple', { repository: { url: 'https://github.com/zenith/maple' } }),
  ])
  expect(counts).toMatchObject({ 'cross-namespace-groups official': 2 })
  expect(flags.map(({ subject }) => subject)).toEqual(['official|walnut'])
})

it('names that differ only in case are twins, in one namespace or behind two', () => {
  const { counts, flags } = smallCensus(caseTwins, [
    listed('acme-example', 'walnut-almanac'),
    listed('Acme-Example', 'walnut-almanac'),
    listed('someone', 'Walnut-Almanac'),
    listed('zenith', 'MCP'),
    listed('third', 'mcp'),
  ])
  expect(counts['case-names official']).toBe(2)
  expect(flags.map(({ severity }) => severity)).toEqual(['low', 'medium'])
})

it('a repository of another account is measured, and told where nothing ties the two', () => {
  const of = (owner: string) => ({ repository: { url: `https://github.com/${owner}/walnut` } })
  const { measures, flags } = smallCensus(namespaceOwner, [
    listed('acme-example', 'one'),
    listed('acme-example', 'two', of('maple-house')),
    listed('acme-example', 'three', of('acme-example-hq')),
  ])
  expect(measures).toEqual({ 'repository-of-another official': '2/3' })
  expect(flags.map(({ subject }) => subject)).toEqual(['official|io.github.acme-example/two'])
})

it('a host that two namespaces list is told', () => {
  const remotes = [{ transport: 'http' as const, url: 'https://mcp.example.com/x', settings: [] }]
  const { counts } = smallCensus(sharedHosts, [
    listed('acme-example', 'one', { remotes }),
    listed('someone', 'two', { remotes }),
  ])
  expect(counts).toEqual({ 'remote-hosts': 1, 'hosts-of-several-namespaces': 1 })
})

describe('a package that users are told to run', () => {
  const listing = listed('acme-example', 'walnut', { examples: ['npx -y walnut-mcp'] })
  const said = (fact: Parameters<typeof JSON.stringify>[0]) =>
    smallCensus(unclaimedNpmNames, [listing], () => fact)

  it('is flagged where nobody holds the name', () => {
    const { flags, measures } = said({ fact: { exists: false } })
    expect(flags).toMatchObject([{ flag: 'unclaimed-package', subject: 'npm:walnut-mcp' }])
    expect(measures['told-package-unclaimed npm']).toBe('1/1')
  })

  it('is in no share where nobody asked, or nobody answered', () => {
    for (const answer of [undefined, { unknown: 'answered with status 429' }]) {
      const { flags, measures } = said(answer)
      expect(flags).toEqual([])
      expect(measures['told-package-unclaimed npm']).toBe('0/0 and 1?')
    }
  })

  it('is flagged where it comes from another owner’s repository', () => {
    const fact = (owner: string) => ({ exists: true, repository: `https://github.com/${owner}/walnut` })
    expect(said({ fact: fact('acme-example') }).flags).toEqual([])
    expect(said({ fact: fact('someone') }).flags).toMatchObject([{ flag: 'package-of-another' }])
  })
})

const SNAPSHOTS = new URL('../../../shared/data/census/', import.meta.url)

test.skipIf(!existsSync(SNAPSHOTS))('T4 comes out as it was published', () => {
  const packages = read(toolsdk, 'toolsdk-registry/packages.jsonl.gz', 'packages')
  expect(smallCensus(affixGroups, packages).counts).toMatchObject({
    'affix-groups toolsdk npm': 190,
    'affix-names toolsdk npm': 497,
    'affix-groups-of-several-owners toolsdk npm': 175,
  })
  const servers = read(official, 'official-registry-2026-01/servers.jsonl.gz', 'lines')
  expect(smallCensus(crossNamespace, servers).counts['cross-namespace-groups official']).toBe(35)
  expect(smallCensus(caseTwins, servers).counts['case-names official']).toBeUndefined()
  expect(smallCensus(namespaceOwner, servers).counts).toMatchObject({
    'records-with-repository official 2026-01': 1_165,
    'records-of-another official 2026-01': 42,
  })
})

function read(registry: Registry, path: string, form: string): readonly (readonly Listing[])[] {
  const text = gunzipSync(readFileSync(new URL(path, SNAPSHOTS))).toString()
  const histories = new Map<string, Listing[]>()
  for (const one of registry.read({ form, path, snapshot: '2026-01', text })) {
    if (!('name' in one)) continue
    const key = listingKey(one)
    histories.set(key, [...(histories.get(key) ?? []), one])
  }
  // The newest last, as a run has them; and in the order of their keys.
  return [...histories]
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([, history]) => history.toSorted((a, b) => Number(a.isLatest) - Number(b.isLatest)))
}
