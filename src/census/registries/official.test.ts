import { existsSync, readFileSync } from 'node:fs'
import { gunzipSync } from 'node:zlib'
import { describe, expect, test } from 'vitest'
import type { Listing } from '../listing.ts'
import type { Addition, Page, Unreadable } from '../registry.ts'
import official from './official.ts'

const page = (text: unknown, form = 'list', path = '/v0.1/servers?limit=100&version=latest'): Page => ({
  form,
  path,
  snapshot: '2026-11',
  text: typeof text === 'string' ? text : JSON.stringify(text),
})
const read = (one: Page): readonly (Listing | Addition | Unreadable)[] => [...official.read(one)]

const META = 'io.modelcontextprotocol.registry/official'
const TODAY = {
  server: {
    $schema: 'https://static.modelcontextprotocol.io/schemas/2025-12-11/server.schema.json',
    name: 'io.github.acme-example/kettle',
    title: 'Kettle',
    description: 'Boils water',
    version: '2.0.0',
    websiteUrl: 'https://kettle.example.com',
    repository: {
      url: 'https://github.com/acme-example/kettle',
      source: 'github',
      id: '77',
      subfolder: 'servers/kettle',
    },
    packages: [
      {
        registryType: 'npm',
        identifier: '@acme-example/kettle',
        version: '2.0.0',
        transport: { type: 'stdio' },
        runtimeHint: 'npx',
        runtimeArguments: [
          { type: 'named', name: '--cache', value: '{folder}', variables: { folder: { isRequired: true } } },
        ],
        packageArguments: [
          { type: 'positional', valueHint: 'room' },
          { type: 'named', name: '--quiet' },
        ],
        environmentVariables: [
          { name: 'KETTLE_KEY', isSecret: true, isRequired: true, placeholder: 'like [secret:api-key]' },
        ],
      },
      { registryType: 'mcpb', identifier: 'https://example.com/kettle.mcpb', fileSha256: 'AB'.repeat(32) },
    ],
    remotes: [
      {
        type: 'streamable-http',
        url: 'https://{tenant}.example.com/mcp',
        headers: [{ name: 'Authorization', isSecret: true, value: 'Bearer {key}' }],
        variables: { tenant: { default: 'home' } },
      },
      { type: 'sse', url: 'https://kettle.example.com/sse' },
    ],
  },
  _meta: {
    [META]: {
      status: 'deprecated',
      statusMessage: 'use the pan',
      publishedAt: '2026-02-01T10:00:00.123456Z',
      updatedAt: '2026-03-01T10:00:00Z',
      isLatest: true,
    },
  },
}

describe('the official registry', () => {
  test('an entry of today is read whole', () => {
    expect(read(page({ servers: [TODAY], metadata: { count: 1 } }))).toEqual([
      {
        registry: 'official',
        snapshot: '2026-11',
        name: 'io.github.acme-example/kettle',
        title: 'Kettle',
        description: 'Boils water',
        version: '2.0.0',
        isLatest: true,
        status: 'deprecated',
        published: '2026-02-01T10:00:00.123456Z',
        updated: '2026-03-01T10:00:00Z',
        repository: { url: 'https://github.com/acme-example/kettle', id: '77', folder: 'servers/kettle' },
        homepage: 'https://kettle.example.com',
        packages: [
          {
            ecosystem: 'npm',
            identifier: '@acme-example/kettle',
            version: '2.0.0',
            settings: [
              { name: 'KETTLE_KEY', isSecret: true, isRequired: true },
              { name: 'folder', isRequired: true },
              { name: 'room' },
              { name: '--quiet' },
            ],
          },
          {
            ecosystem: 'mcpb',
            identifier: 'https://example.com/kettle.mcpb',
            sha256: 'ab'.repeat(32),
            settings: [],
          },
        ],
        remotes: [
          {
            transport: 'http',
            url: 'https://{tenant}.example.com/mcp',
            settings: [
              { name: 'Authorization', isSecret: true, value: 'Bearer {key}' },
              { name: 'tenant', value: 'home' },
            ],
            authentication: 'key',
          },
          { transport: 'sse', url: 'https://kettle.example.com/sse', settings: [] },
        ],
        settings: [],
        launches: [
          {
            command: 'npx',
            args: ['--cache', '{folder}', '@acme-example/kettle@2.0.0', '{room}', '--quiet'],
            environment: { KETTLE_KEY: '' },
          },
        ],
        examples: ['like [secret:api-key]'],
        more: { words: 'camel', schema: '2025-12-11', statusMessage: 'use the pan' },
      },
    ])
  })

  test.each([
    [
      'the first days, meta beside the server',
      {
        server: old('registry_type'),
        'x-io.modelcontextprotocol.registry': { is_latest: false, published_at: '2025-07-10T00:00:00Z' },
      },
      'snake',
    ],
    [
      'v0, meta within the server',
      {
        ...old('registry_type'),
        _meta: { [META]: { is_latest: false, published_at: '2025-07-10T00:00:00Z' } },
      },
      'snake',
    ],
    [
      'before launch',
      {
        ...old('registry_name'),
        version: undefined,
        version_detail: { version: '1.0.0', release_date: '2025-07-10T00:00:00Z', is_latest: false },
      },
      'seed',
    ],
  ])('an entry of %s says the same in other words', (_, entry, words) => {
    expect(read(page({ servers: [entry], metadata: { count: 1 } }))).toMatchObject([
      {
        name: 'io.github.acme-example/pan',
        version: '1.0.0',
        isLatest: false,
        published: '2025-07-10T00:00:00Z',
        packages: [
          { ecosystem: 'pypi', identifier: 'pan-example', settings: [{ name: 'PAN', isSecret: true }] },
        ],
        remotes: [{ transport: 'http', url: 'https://pan.example.org/mcp' }],
        more: { words },
      },
    ])
  })

  test('pages go on at the cursor, with the same question', () => {
    const [wish] =
      official.live?.next?.(page({ servers: [], metadata: { nextCursor: 'a b/c:1.0.0', count: 0 } })) ?? []
    expect(wish).toEqual({
      path: '/v0.1/servers?limit=100&version=latest&cursor=a+b%2Fc%3A1.0.0',
      form: 'list',
    })
    expect(official.live?.next?.(page({ servers: [], metadata: { count: 0 } }))).toEqual([])
  })

  test('what is asked first follows the walk', () => {
    const first = (walk: object) => official.live?.first({ isWhole: false, ...walk })[0]?.path
    expect(first({})).toBe('/v0.1/servers?limit=100&version=latest&include_deleted=true')
    expect(first({ isWhole: true, since: '2026-11-01T00:00:00Z' })).toBe(
      '/v0.1/servers?limit=100&updated_since=2026-11-01T00%3A00%3A00Z&include_deleted=true',
    )
    expect(first({ names: ['a.b/c'] })).toBe('/v0.1/servers/a.b%2Fc/versions/latest')
  })

  test('an answer that is cut short, no list, or of another length than it says is told', () => {
    expect(read(page('{"servers":[{"server":{"na'))).toEqual([{ unreadable: 'an answer that is no JSON' }])
    expect(read(page({ error: 'x' }))).toEqual([{ unreadable: 'an answer without a list of servers' }])
    expect(read(page({ servers: [TODAY], metadata: { count: 100 } }))[1]).toEqual({
      unreadable: 'an answer with another number of servers than it says',
    })
  })
})

function old(word: string): Record<string, unknown> {
  return {
    name: 'io.github.acme-example/pan',
    description: 'Fries',
    version: '1.0.0',
    packages: [
      {
        [word]: 'pypi',
        [word === 'registry_name' ? 'name' : 'identifier']: 'pan-example',
        version: '1.0.0',
        environment_variables: [{ name: 'PAN', is_secret: true }],
      },
    ],
    remotes: [{ transport_type: 'streamable', url: 'https://pan.example.org/mcp' }],
  }
}

const CENSUS = new URL('../../../../shared/data/census/', import.meta.url)

describe.skipIf(!existsSync(CENSUS))('snapshots in hand', () => {
  const listings = (file: string, form: string) =>
    read(
      page(
        (file.endsWith('.gz') ? gunzipSync : String)(readFileSync(new URL(file, CENSUS))).toString(),
        form,
      ),
    ).filter((one): one is Listing => 'name' in one)

  test('the mirror of January 2026 has its 2,354 records, 964 names, 964 of them latest', () => {
    const all = listings('official-registry-2026-01/servers.jsonl.gz', 'lines')
    expect(all).toHaveLength(2354)
    expect(new Set(all.map(({ name }) => name)).size).toBe(964)
    expect(all.filter(({ isLatest }) => isLatest)).toHaveLength(964)
    const of = (ecosystem: string) =>
      all.flatMap(({ packages }) => packages).filter((one) => one.ecosystem === ecosystem)
    expect([of('npm'), of('pypi'), of('oci'), of('mcpb'), of('nuget')].map(({ length }) => length)).toEqual([
      870, 418, 300, 123, 27,
    ])
    expect(of('mcpb').every(({ sha256 }) => sha256 !== undefined)).toBe(true)
    expect([...of('npm'), ...of('pypi')].every(({ version }) => version !== undefined)).toBe(true)
    expect(all.filter(({ remotes }) => remotes.length > 0)).toHaveLength(919)
    expect(all.filter(({ repository }) => repository !== undefined)).toHaveLength(1742)
    expect(all.filter(({ more }) => more?.['cut'] !== undefined)).toEqual([])
  })

  test('the seed of May 2025 has 471 entries, seven of which are blank', () => {
    const all = listings('official-seed-2025-05/seed_2025_05_16.json', 'whole')
    expect(all).toHaveLength(471 - 7)
    expect(all.every(({ repository }) => repository?.id !== undefined)).toBe(true)
  })
})
