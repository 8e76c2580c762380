import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  hostsOf,
  namespaceOf,
  packageKeyOf,
  publisherOf,
  remoteNameOf,
  repositoryNameOf,
} from './identity.ts'
import type { Listing } from './listing.ts'

const listing = (part: Partial<Listing>): Listing => ({
  registry: 'official',
  snapshot: '2026-01',
  name: 'thing',
  isLatest: true,
  status: 'active',
  packages: [],
  remotes: [],
  settings: [],
  launches: [],
  examples: [],
  ...part,
})

describe('a repository', () => {
  test.each([
    'https://github.com/Acme-Example/Weather-MCP',
    'http://www.github.com/acme-example/weather-mcp/',
    'github.com/acme-example/weather-mcp',
    'git@github.com:acme-example/weather-mcp.git',
    'ssh://git@github.com/acme-example/weather-mcp.git',
    'ssh://git@github.com:22/acme-example/weather-mcp.git',
    'git+ssh://git@github.com/acme-example/weather-mcp.git',
    'git+https://github.com/acme-example/weather-mcp.git#main',
    'git://github.com/acme-example/weather-mcp',
    'scm:git:git://github.com/acme-example/weather-mcp.git',
    'github:acme-example/weather-mcp',
    'https://user:word@github.com/acme-example/weather-mcp',
    'https://github.com:443/acme-example/weather-mcp?tab=readme-ov-file#readme',
    'https://github.com//acme-example//weather-mcp',
    'https://github.com/acme-example/weather-mcp/tree/main/src/server',
    'https://github.com/acme-example/weather-mcp/blob/v1/README.md',
    'https://github.com/acme-example/weather%2Dmcp/issues/3',
    'https://raw.githubusercontent.com/acme-example/weather-mcp/main/server.json',
    'https://api.github.com/repos/acme-example/weather-mcp',
    'https://codeload.github.com/acme-example/weather-mcp/tar.gz/main',
    ' https://github.com/acme-example/weather-mcp). ',
  ])('is the same one as %s', (url) => {
    expect(repositoryNameOf(url)?.key).toBe('github.com/acme-example/weather-mcp')
  })

  test.each([
    ['https://gitlab.com/acme-example/group/weather.git', 'gitlab.com/acme-example/group/weather'],
    ['https://gitlab.com/acme-example/weather/-/tree/main/src', 'gitlab.com/acme-example/weather'],
    ['git@bitbucket.org:acme-example/weather.git', 'bitbucket.org/acme-example/weather'],
    ['https://codeberg.org/acme-example/weather', 'codeberg.org/acme-example/weather'],
    ['https://git.sr.ht/~acme/weather', 'git.sr.ht/~acme/weather'],
  ])('of other hosts is known: %s', (url, key) => {
    expect(repositoryNameOf(url)?.key).toBe(key)
  })

  test.each([
    'https://github.com',
    'https://github.com/acme-example',
    'https://github.com/orgs/acme-example/repositories',
    'https://github.com/sponsors/acme-example',
    'https://github.com/marketplace/actions',
    'https://gist.github.com/acme-example/0123456789abcdef',
    'https://acme-example.github.io/weather-mcp',
    'https://github.com.example.org/acme-example/weather-mcp',
    'https://example.com/github.com/acme-example/weather-mcp',
    'https://github.com/acme-example/..',
    'acme-example/weather-mcp',
    'javascript:alert(1)',
    '',
  ])('is not found in %s', (url) => {
    expect(repositoryNameOf(url)).toBeUndefined()
  })

  test('keeps the folder of a repository that holds many servers', () => {
    expect(repositoryNameOf('https://github.com/acme-example/servers/tree/main/src/time')).toMatchObject({
      owner: 'acme-example',
      name: 'servers',
      folder: 'src/time',
    })
  })
})

describe('a package', () => {
  test.each([
    ['oci', 'nginx', 'oci:docker.io/library/nginx'],
    ['oci', 'acme/weather:1.0', 'oci:docker.io/acme/weather'],
    ['oci', 'docker://index.docker.io/acme/weather', 'oci:docker.io/acme/weather'],
    ['oci', `ghcr.io/Acme/weather:v2@sha256:${'a'.repeat(64)}`, 'oci:ghcr.io/acme/weather'],
    ['oci', 'localhost:5000/weather', 'oci:localhost:5000/weather'],
    ['oci', 'registry.example.com:5000/acme/weather:1', 'oci:registry.example.com:5000/acme/weather'],
    ['pypi', 'Weather_MCP.server', 'pypi:weather-mcp-server'],
    ['pypi', 'weather-mcp[all]==1.2', 'pypi:weather-mcp'],
    ['npm', '@acme/Weather', 'npm:@acme/Weather'],
    ['npm', '@acme/weather@latest', 'npm:@acme/weather'],
    ['npm', 'weather@1.2.3', 'npm:weather'],
    ['nuget', 'Acme.Weather', 'nuget:acme.weather'],
    ['cargo', 'weather_mcp', 'cargo:weather-mcp'],
    ['go', 'https://GitHub.com/acme/Weather/cmd@v1.2.0', 'go:github.com/acme/Weather/cmd'],
    ['maven', 'org.example:weather:1.0', 'maven:org.example:weather'],
    [
      'mcpb',
      'https://github.com/acme-example/weather/releases/download/v1.2.0/weather-1.2.0.mcpb',
      'mcpb:github.com/acme-example/weather/weather.mcpb',
    ],
  ] as const)('%s %s has the key %s', (ecosystem, identifier, key) => {
    expect(packageKeyOf({ ecosystem, identifier })).toBe(key)
  })
})

describe('a remote', () => {
  test.each([
    ['https://MCP.example.com:443/mcp/', 'mcp.example.com/mcp'],
    ['https://mcp.example.com/mcp?utm_source=list&ref=x#top', 'mcp.example.com/mcp'],
    ['https://mcp.example.com/mcp?b=2&a=1', 'mcp.example.com/mcp?a=1&b=2'],
    ['https://mcp.example.com:8443/', 'mcp.example.com:8443'],
    ['https://{tenant}.example.com/{path}/mcp', '{}.example.com/{}/mcp'],
    ['https://${TENANT}.example.com/mcp', '{}.example.com/mcp'],
  ])('%s has the key %s', (url, key) => {
    expect(remoteNameOf(url)?.key).toBe(key)
  })

  test.each(['', 'mcp.example.com', 'file:///srv/x', 'https://', 'http://[::x]/', 'stdio'])(
    'is nothing to connect to: %s',
    (url) => {
      expect(remoteNameOf(url)).toBeUndefined()
    },
  )
})

describe('who publishes', () => {
  test('is the same for a namespace of GitHub and a repository there', () => {
    const byName = publisherOf(listing({ name: 'io.github.Acme-Example/weather' }))
    const byRepository = publisherOf(
      listing({ repository: { url: 'git@github.com:acme-example/weather.git' } }),
    )
    expect(byName).toBe('github.com/acme-example')
    expect(byRepository).toBe(byName)
  })

  test('is the domain of a reversed name, then who is named, then the host', () => {
    expect(namespaceOf('com.example.tools/weather')).toMatchObject({
      kind: 'domain',
      domain: 'tools.example.com',
    })
    expect(namespaceOf('acme-example/weather')).toBeUndefined()
    expect(namespaceOf('io.github./weather')).toBeUndefined()
    expect(publisherOf(listing({ publisher: 'Acme Example' }))).toBe('acme example')
    const remotes = [{ transport: 'http', url: 'https://MCP.example.com/mcp', settings: [] }] as const
    expect(publisherOf(listing({ remotes }))).toBe('mcp.example.com')
    expect(publisherOf(listing({ homepage: 'https://example.org/kettle' }))).toBe('example.org')
    expect(publisherOf(listing({}))).toBeUndefined()
  })

  test('counts each host once', () => {
    const urls = ['https://mcp.example.com/a', 'https://mcp.example.com:8443/b', 'nothing']
    expect(hostsOf({ remotes: urls.map((url) => ({ transport: 'http', url, settings: [] })) })).toEqual([
      'mcp.example.com',
    ])
  })
})

test('any text is read without a fault, and a key leads to itself', () => {
  const pieces = fc.constantFrom(
    'https://',
    'git@',
    'github.com',
    ':',
    '/',
    'a',
    '.',
    '%',
    '{',
    '?',
    '#',
    '@',
    'é',
    ' ',
  )
  const texts = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.array(pieces).map((parts) => parts.join('')),
  )
  fc.assert(
    fc.property(texts, (text) => {
      const repository = repositoryNameOf(text)
      if (repository) expect(repositoryNameOf(`https://${repository.key}`)?.key).toBe(repository.key)
      remoteNameOf(text)
      namespaceOf(text)
      for (const ecosystem of [
        'npm',
        'pypi',
        'oci',
        'mcpb',
        'nuget',
        'cargo',
        'go',
        'maven',
        'other',
      ] as const)
        expect(packageKeyOf({ ecosystem, identifier: text }).length).toBeLessThan(1_100)
    }),
    { numRuns: 400 },
  )
})
