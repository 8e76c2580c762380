import { expect, test } from 'vitest'
import type { Page } from '../registry.ts'
import npm from './npm.ts'

const page = (form: string, text: unknown, path = '/x'): Page => ({
  form,
  path,
  snapshot: '2026-11',
  text: JSON.stringify(text),
})
const read = (one: Page) => [...npm.read(one)]

const FENCE = '```'
const manifest = (version: string, more: object = {}) => ({
  name: '@acme-example/kettle',
  version,
  description: 'Boils water',
  repository: {
    type: 'git',
    url: 'git+https://github.com/acme-example/kettle.git',
    directory: 'packages/kettle',
  },
  _npmUser: { name: 'acme-example', email: 'someone@example.com' },
  license: 'MIT',
  dependencies: { '@modelcontextprotocol/sdk': '^1.20.0' },
  bin: { kettle: 'server.js' },
  ...more,
})
const PACKUMENT = {
  name: '@acme-example/kettle',
  'dist-tags': { latest: '1.1.0', next: '2.0.0-rc.1' },
  time: {
    created: '2025-01-01T00:00:00.000Z',
    modified: '2025-03-01T00:00:00.000Z',
    '1.0.0': '2025-01-01T00:00:00.000Z',
    '1.1.0': '2025-02-01T00:00:00.000Z',
    '2.0.0-rc.1': '2025-03-01T00:00:00.000Z',
  },
  versions: {
    '1.0.0': manifest('1.0.0'),
    '1.1.0': manifest('1.1.0', {
      mcpName: 'io.github.acme-example/kettle',
      keywords: ['mcp'],
      scripts: { postinstall: 'node build.js' },
      dist: { attestations: {} },
    }),
    '2.0.0-rc.1': manifest('2.0.0-rc.1', { deprecated: 'too early' }),
  },
  readme: `# Kettle\n\n${FENCE}json\n{ "mcpServers": {} }\n${FENCE}\n\nand\n\n${FENCE}sh\nnpx -y @acme-example/kettle\n${FENCE}\n`,
}

test('a package is the listing of its latest version, with what says how it was published and nobody’s address', () => {
  const listings = read(page('package', PACKUMENT))
  expect(listings).toEqual([
    {
      registry: 'npm',
      snapshot: '2026-11',
      name: '@acme-example/kettle',
      description: 'Boils water',
      version: '1.1.0',
      isLatest: true,
      status: 'active',
      published: '2025-02-01T00:00:00.000Z',
      updated: '2025-03-01T00:00:00.000Z',
      repository: { url: 'git+https://github.com/acme-example/kettle.git', folder: 'packages/kettle' },
      publisher: 'acme-example',
      packages: [{ ecosystem: 'npm', identifier: '@acme-example/kettle', version: '1.1.0', settings: [] }],
      remotes: [],
      settings: [],
      launches: [],
      license: 'MIT',
      examples: ['{ "mcpServers": {} }', 'npx -y @acme-example/kettle'],
      more: {
        mcpName: 'io.github.acme-example/kettle',
        dependsOnSdk: true,
        hasCommand: true,
        hasInstallScripts: true,
        hasProvenance: true,
        keywords: ['mcp'],
        created: '2025-01-01T00:00:00.000Z',
      },
    },
  ])
  expect(JSON.stringify(listings)).not.toContain('someone')
})

test('all versions are read where all are wanted, and one of them is the latest', () => {
  expect(read(page('package-whole', PACKUMENT))).toMatchObject([
    { version: '1.0.0', isLatest: false, status: 'active' },
    { version: '1.1.0', isLatest: true, status: 'active' },
    { version: '2.0.0-rc.1', isLatest: false, status: 'deprecated' },
  ])
})

test('a package that was taken back is deleted, not unreadable', () => {
  const taken = { name: 'gone-example', time: { created: '2025-01-01T00:00:00.000Z', unpublished: {} } }
  expect(read(page('package', taken))).toMatchObject([
    { name: 'gone-example', status: 'deleted', published: '2025-01-01T00:00:00.000Z' },
  ])
})

const search = (total: number, count: number, text: string, from: number, form = 'search'): Page =>
  page(
    form,
    {
      total,
      objects: Array.from({ length: count }, (_, at) => ({
        package: {
          name: `kettle-${String(at)}`,
          version: '1.0.0',
          date: '2025-01-01T00:00:00.000Z',
          keywords: ['mcp'],
          links: { repository: 'https://github.com/acme-example/kettle' },
          publisher: { username: 'acme-example' },
        },
      })),
    },
    `/-/v1/search?text=${encodeURIComponent(text)}&size=250&from=${String(from)}`,
  )

test('a search goes on to its end, and into parts where it is larger than what is shown', () => {
  const paths = (one: Page) => npm.live?.next?.(one).map(({ path }) => path) ?? []
  expect(paths(search(600, 250, 'keywords:mcp', 0))).toEqual([
    '/-/v1/search?text=keywords%3Amcp&size=250&from=250',
  ])
  expect(paths(search(600, 100, 'keywords:mcp', 500))).toEqual([])
  // Nothing on this page, and more is said to be there: it goes on.
  expect(paths(search(600, 0, 'keywords:mcp', 250))).toHaveLength(1)
  const parts = paths(search(71_737, 250, 'keywords:mcp', 0))
  expect(parts.length).toBeGreaterThan(10)
  expect(parts).toContain('/-/v1/search?text=keywords%3Amcp%2Bclaude&size=250&from=0')
  // Parts are not cut further, and only once.
  expect(paths(search(12_000, 250, 'keywords:mcp+claude', 0))).toHaveLength(1)
  expect(paths(search(71_737, 250, 'keywords:mcp', 9_750))).toEqual([])
  expect(npm.live?.total?.(search(71_737, 250, 'keywords:mcp', 0))).toBe(71_737)
  expect(npm.live?.total?.(search(900, 250, 'keywords:mcp-server', 0))).toBeUndefined()
})

test('what a search found is told apart from what the package says, which is asked for where all is wanted', () => {
  expect(read(search(1, 1, 'keywords:mcp', 0))).toMatchObject([
    { name: 'kettle-0', publisher: 'acme-example', more: { keywords: ['mcp'] } },
  ])
  expect(npm.live?.next?.(search(1, 1, 'keywords:mcp', 0, 'search-whole'))).toEqual([
    { path: '/kettle-0/latest', form: 'manifest', accept: 'application/json', isShared: true },
  ])
  expect(read(page('manifest', manifest('1.0.0')))).toMatchObject([
    { adds: { name: '@acme-example/kettle', more: { dependsOnSdk: true } } },
  ])
})

test('named packages are asked for by name', () => {
  expect(
    npm.live?.first({ isWhole: false, names: ['@acme-example/kettle', 'pan'] }).map(({ path }) => path),
  ).toEqual(['/@acme-example%2fkettle', '/pan'])
})
