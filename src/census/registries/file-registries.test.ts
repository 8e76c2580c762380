import { describe, expect, test } from 'vitest'
import type { Listing } from '../listing.ts'
import { mergePieces } from '../merge.ts'
import type { Page, Registry } from '../registry.ts'
import conformance from './conformance.ts'
import mcpm from './mcpm.ts'
import metorial from './metorial.ts'
import tensorblock from './tensorblock.ts'
import toolhive from './toolhive.ts'
import toolsdk from './toolsdk.ts'
import yuzehao from './yuzehao.ts'

const lines = (...entries: readonly unknown[]): string =>
  entries.map((entry) => JSON.stringify(entry)).join('\n')

function read(registry: Registry, form: string, text: string): readonly Partial<Listing>[] {
  const page: Page = { form, path: 'file', snapshot: '2026-01', text }
  return [...registry.read(page)].map((one) => one as Partial<Listing>)
}

const KETTLE = 'https://github.com/acme-example/kettle'

describe('metorial', () => {
  const at = 'catalog/acme-example/kettle/kettle'

  test('is one server by three files', () => {
    const pieces = [
      ...read(
        metorial,
        'tools',
        lines({ _path: `${at}/tools.yaml`, tools: [{ name: 'boil', inputSchema: {} }] }),
      ),
      ...read(
        metorial,
        'listing',
        lines({ _path: `${at}/listing.yaml`, description: 'Longer', skills: ['Boil'] }),
      ),
      ...read(
        metorial,
        'server',
        lines({
          _path: `${at}/server.yaml`,
          repo: { url: KETTLE },
          server: { name: 'Kettle', description: 'Boils', subdirectory: 'src', flags: { isOfficial: true } },
        }),
      ),
    ]
    expect(mergePieces(pieces as Listing[])).toMatchObject({
      name: 'acme-example/kettle/kettle',
      title: 'Kettle',
      description: 'Boils',
      publisher: 'acme-example',
      repository: { url: KETTLE, folder: 'src' },
      isOfficial: true,
      tools: [{ name: 'boil', inputSchema: {} }],
      more: { skills: ['Boil'], isHostable: false },
    })
  })

  test('names a line that is none, and an entry without a path', () => {
    expect(read(metorial, 'server', '{broken\n[]\n{"server":{}}')).toEqual([
      { unreadable: 'a line that is no JSON object' },
      { unreadable: 'a line that is no JSON object' },
      { unreadable: 'an entry without a path' },
    ])
  })
})

test('tensorblock: links, commands and how to sign in', () => {
  const [listing] = read(
    tensorblock,
    'profiles',
    lines({
      id: 'kettle-1',
      name: 'Kettle',
      license: 'unknown',
      links: { repo: KETTLE, homepage: null, endpoint: 'https://mcp.example.com/mcp' },
      install: { commands: ['npx -y kettle-mcp', 'pip install kettle'], env: ['KETTLE_KEY'] },
      transport: ['stdio', 'streamable-http'],
      auth: { type: 'api-key' },
      verification: { status: 'verified' },
      summary: { toolCount: 3 },
    }),
  )
  expect(listing).toMatchObject({
    repository: { url: KETTLE },
    remotes: [{ transport: 'http', url: 'https://mcp.example.com/mcp', authentication: 'key' }],
    packages: [{ ecosystem: 'npm', identifier: 'kettle-mcp' }],
    settings: [{ name: 'KETTLE_KEY' }],
    examples: ['npx -y kettle-mcp', 'pip install kettle'],
    isVerified: true,
    more: { toolCount: 3 },
  })
  expect(listing).not.toHaveProperty('license')
  expect(listing).not.toHaveProperty('homepage')
})

describe('toolsdk', () => {
  const entry = {
    packageName: '@acme/kettle',
    runtime: 'node',
    url: KETTLE,
    env: { KETTLE_KEY: { description: 'Key', required: true } },
    _path: 'packages/kitchen/kettle.json',
  }

  test('is a server by its file, with the tools that the index has', () => {
    const index = {
      '@acme/kettle': {
        category: 'kitchen',
        path: 'kitchen/kettle.json',
        validated: true,
        tools: { boil: { name: 'boil' } },
      },
    }
    const pieces = [
      ...read(toolsdk, 'packages', lines(entry)),
      ...read(toolsdk, 'index', JSON.stringify(index)),
    ] as Listing[]
    expect(mergePieces(pieces)).toMatchObject({
      name: 'kitchen/kettle',
      packages: [
        {
          ecosystem: 'npm',
          identifier: '@acme/kettle',
          settings: [{ name: 'KETTLE_KEY', isRequired: true }],
        },
      ],
      tools: [{ name: 'boil' }],
      more: { packageName: '@acme/kettle', runtime: 'node', category: 'kitchen', validated: true },
    })
  })

  test('does not take tools that nobody saw for none, nor its own scope for packages of npm', () => {
    const failed = { x: { path: 'kitchen/x.json', validated: false, tools: {} } }
    expect(read(toolsdk, 'index', JSON.stringify(failed))[0]).not.toHaveProperty('tools')
    const remotes = [{ type: 'streamable-http', url: 'https://mcp.example.com', auth: { type: 'oauth2' } }]
    const [only] = read(
      toolsdk,
      'packages',
      lines({ ...entry, packageName: '@toolsdk-remote/kettle', remotes }),
    )
    expect(only).toMatchObject({
      packages: [],
      remotes: [{ transport: 'http', authentication: 'oauth' }],
      settings: [{ name: 'KETTLE_KEY' }],
    })
  })

  test('says that an index is none', () => {
    expect(read(toolsdk, 'index', '[1]')).toEqual([{ unreadable: 'an index that is no JSON object' }])
  })
})

test('mcpm: installations are command lines, or addresses', () => {
  const [listing] = read(
    mcpm,
    'servers',
    lines({
      name: 'kettle',
      repository: { url: KETTLE },
      installations: {
        npm: { type: 'npm', command: 'npx', args: ['-y', 'kettle@1.0.0'], env: { KEY: '${KEY}' } },
        docker: { type: 'docker', command: 'docker', args: ['run', '-i', 'acme/kettle'] },
        http: { type: 'http', url: 'https://mcp.example.com/mcp' },
      },
      arguments: { KEY: { required: true } },
      tools: [{ name: 'boil', description: 'Boils', inputSchema: { type: 'object' } }],
      prompts: [{ name: 'tea', description: 'Makes tea', arguments: [] }],
      is_official: false,
      is_archived: true,
    }),
  )
  expect(listing).toMatchObject({
    packages: [
      { ecosystem: 'npm', identifier: 'kettle', version: '1.0.0' },
      { ecosystem: 'oci', identifier: 'acme/kettle' },
    ],
    remotes: [{ url: 'https://mcp.example.com/mcp' }],
    launches: [{ command: 'npx', environment: { KEY: '${KEY}' } }, { command: 'docker' }],
    settings: [{ name: 'KEY', isRequired: true }],
    tools: [{ name: 'boil', inputSchema: { type: 'object' } }],
    isOfficial: false,
    isArchived: true,
    more: { prompts: [{ name: 'tea', description: 'Makes tea' }] },
  })
})

test('toolhive: what a server may reach and who signed its image are kept', () => {
  const permissions = { network: { outbound: { allow_host: ['api.example.com'], allow_port: [443] } } }
  const provenance = { repository_uri: KETTLE, signer_identity: '/.github/workflows/build.yml' }
  const [listing] = read(
    toolhive,
    'servers',
    lines({
      image: 'ghcr.io/acme/kettle:1',
      repository_url: KETTLE,
      tier: 'Official',
      status: 'Active',
      tools: ['boil'],
      env_vars: [{ name: 'KEY', required: true, secret: true }],
      permissions,
      provenance,
      metadata: { stars: 3, last_updated: '2025-08-22T09:45:12Z' },
      _path: 'registry/kettle/spec.yaml',
    }),
  )
  expect(listing).toMatchObject({
    name: 'kettle',
    packages: [
      { ecosystem: 'oci', identifier: 'ghcr.io/acme/kettle:1', settings: [{ name: 'KEY', isSecret: true }] },
    ],
    tools: [{ name: 'boil' }],
    stars: 3,
    isOfficial: true,
    updated: '2025-08-22T09:45:12Z',
    more: { permissions, provenance },
  })
})

test('yuzehao: a row is a mirror that names its original', () => {
  const text = `MCP-servers-URL,URL,MCP-name,commit activity,Open-Source-MCP-URL,Language,License,,
https://github.com/Mirror-Example/acme_kettle,,acme_kettle,,${KETTLE},Python,"Licence, version 2",,
https://github.com/Mirror-Example/Mirror-Example,,Mirror-Example,,,Shell,MIT,,
,,nothing,,,,,,`
  expect(read(yuzehao, 'table', text)).toMatchObject([
    { name: 'Mirror-Example/acme_kettle', copyOf: KETTLE, language: 'Python', license: 'Licence, version 2' },
    { name: 'Mirror-Example/Mirror-Example' },
    { unreadable: 'a row without an address' },
  ])
})

test('conformance: verdicts are kept, and who is withheld stays so', () => {
  const text = `server,registry,identifier,sdk_family,sdk_version,unknown_verdict
io.github.acme-example/kettle,npm,kettle-mcp,official-ts,^1.2.0,error-as-result
withheld-0123456789ab,pypi,withheld-0123456789ab,official-py,1.9.1,fail`
  const [named, withheld] = read(conformance, 'responding', text)
  expect(named).toMatchObject({
    name: 'responding: io.github.acme-example/kettle kettle-mcp',
    packages: [],
    more: { sdk: 'official-ts', sdkVersion: '^1.2.0', unknownTool: 'error-as-result', package: 'kettle-mcp' },
  })
  expect(withheld).toEqual({
    ...withheld,
    name: 'responding: withheld-0123456789ab',
    more: {
      form: 'responding',
      ecosystem: 'pypi',
      sdk: 'official-py',
      unknownTool: 'fail',
      isWithheld: true,
    },
  })
  const probe = {
    server_name: 'io.github.acme-example/kettle',
    identifier: 'kettle',
    handshake_ok: true,
    checks: [{ id: 'ping', verdict: 'pass' }],
  }
  expect(read(conformance, 'reprobe', lines(probe))[0]).toMatchObject({
    more: { form: 'reprobe', handshake: true, verdicts: { ping: 'pass' } },
  })
})
