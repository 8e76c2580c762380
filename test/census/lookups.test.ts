import { describe, expect, test } from 'vitest'
import image from '../../src/census/lookups/oci-image.ts'
import link from '../../src/census/lookups/link.ts'
import bundle from '../../src/census/lookups/mcpb-file.ts'
import npm from '../../src/census/lookups/npm-package.ts'
import pypi from '../../src/census/lookups/pypi-project.ts'
import type { Reply } from '../../src/census/question.ts'

const reply = (status: number, body: unknown = '', more: Partial<Reply> = {}): Reply => ({
  status,
  location: undefined,
  text: typeof body === 'string' ? body : JSON.stringify(body),
  headers: {},
  ...more,
})
const hash = (letter: string) => letter.repeat(64)

describe('link', () => {
  test('asks for the head alone, lets robots.txt speak, and goes nowhere by plain HTTP or with a password', () => {
    expect(link.wish('https://example.com/a?b=c#d')).toEqual({
      base: 'https://example.com',
      path: '/a?b=c',
      method: 'HEAD',
      robots: true,
    })
    expect(link.wish('http://example.com/a')).toMatchObject({ base: 'https://example.com', path: '/a' })
    for (const not of [
      'ftp://example.com/a',
      'https://user:word@example.com/',
      'acme-example/kettle',
      `https://example.com/${'x'.repeat(3_000)}`,
    ])
      expect(link.wish(not)).toBeUndefined()
  })

  test('a redirect is an answer; whatever is neither there nor gone is not known', () => {
    expect(link.read(reply(200), '')).toEqual({ state: 'reached', status: 200 })
    expect(link.read(reply(301, '', { location: 'https://example.com/new' }), '')).toEqual({
      state: 'moved',
      status: 301,
      to: 'https://example.com/new',
    })
    expect(link.read(reply(404), '')).toEqual({ state: 'gone', status: 404 })
    expect(link.read(reply(451), '')).toHaveProperty('unknown')
    expect(link.read(reply(304), '')).toHaveProperty('unknown')
  })
})

describe('npm-package', () => {
  const version = (owner: string) => ({
    name: '@acme-example/kettle',
    _npmUser: { name: 'one', email: 'a@example.com' },
    repository: `github:${owner}/kettle`,
  })
  const document = {
    name: '@acme-example/kettle',
    'dist-tags': { latest: '1.1.0' },
    versions: { '1.0.0': version('before-example'), '1.1.0': version('acme-example') },
  }

  test('says where the latest version comes from, and nobody’s address', () => {
    expect(npm.read(reply(200, document), '@acme-example/kettle')).toEqual({
      exists: true,
      repository: 'https://github.com/acme-example/kettle',
    })
  })

  test('a name that nobody holds, one that was given back, and one that cannot be told are three things', () => {
    expect(npm.wish('@acme-example/kettle')?.path).toBe('/@acme-example%2fkettle')
    expect(npm.wish('../etc')).toBeUndefined()
    expect(npm.read(reply(404), 'x')).toEqual({ exists: false })
    expect(npm.read(reply(200, { name: 'x', time: { unpublished: {} } }), 'x')).toEqual({ exists: true })
    expect(npm.read(reply(200, '<html>'), 'x')).toHaveProperty('unknown')
  })
})

test('pypi-project says where a project comes from; a name that nobody holds is told apart from no answer', () => {
  const document = (info: object) => reply(200, { info: { version: '0.2.0', ...info } })
  const source = 'https://github.com/acme-example/kettle'
  expect(pypi.wish('Kettle_Example')?.path).toBe('/pypi/Kettle_Example/json')
  expect(pypi.read(document({ project_urls: { 'Source Code': source } }), '')).toEqual({
    exists: true,
    repository: source,
  })
  expect(pypi.read(document({ home_page: source }), '')).toEqual({ exists: true, repository: source })
  expect(pypi.read(reply(404), '')).toEqual({ exists: false })
  expect(pypi.read(reply(200, '<html>'), '')).toHaveProperty('unknown')
})

describe('oci-image', () => {
  test('knows where each registry gives its token and keeps its manifests', () => {
    expect(image.wish('kettle')).toMatchObject({
      base: 'https://registry-1.docker.io',
      path: '/v2/library/kettle/manifests/latest',
      bearer: { base: 'https://auth.docker.io' },
    })
    expect(image.wish('docker.io/acme-example/kettle:2')).toMatchObject({
      base: 'https://registry-1.docker.io',
      path: '/v2/acme-example/kettle/manifests/2',
    })
    expect(image.wish(`ghcr.io/acme-example/kettle:2@sha256:${hash('a')}`)).toMatchObject({
      base: 'https://ghcr.io',
      path: `/v2/acme-example/kettle/manifests/sha256:${hash('a')}`,
      bearer: {
        base: 'https://ghcr.io',
        path: '/token?service=ghcr.io&scope=repository%3Aacme-example%2Fkettle%3Apull',
      },
    })
    expect(image.wish('127.0.0.1:5000/kettle')).toEqual(
      expect.objectContaining({ base: 'http://127.0.0.1:5000' }),
    )
    for (const not of ['https://example.com/x', '', 'a b', '{image}']) expect(image.wish(not)).toBeUndefined()
  })

  test('goes from the index to the manifest to the configuration, wherever that lies, and reads its label', () => {
    const key = 'ghcr.io/acme-example/kettle:2'
    const index = {
      manifests: [
        { digest: `sha256:${hash('b')}`, platform: { architecture: 'arm64' } },
        { digest: `sha256:${hash('c')}`, platform: { architecture: 'amd64' } },
        {
          digest: `sha256:${hash('d')}`,
          annotations: { 'vnd.docker.reference.type': 'attestation-manifest' },
        },
      ],
    }
    const one = image.read(reply(200, index), key)
    expect(one).toMatchObject({ ask: { path: `/v2/acme-example/kettle/manifests/sha256:${hash('c')}` } })
    const two = image.read(
      reply(200, { config: { digest: `sha256:${hash('e')}` } }),
      key,
      'ask' in one ? one.keep : undefined,
    )
    expect(two).toMatchObject({ ask: { path: `/v2/acme-example/kettle/blobs/sha256:${hash('e')}` } })
    const kept = 'ask' in two ? two.keep : undefined
    const three = image.read(reply(307, '', { location: 'https://files.example.net/blob?sig=x' }), key, kept)
    expect(three).toEqual({ ask: { base: 'https://files.example.net', path: '/blob?sig=x' }, keep: kept })
    const config = {
      config: { Labels: { 'io.modelcontextprotocol.server.name': 'io.github.acme-example/kettle' } },
    }
    expect(image.read(reply(200, config), key, kept)).toEqual({
      exists: true,
      server: 'io.github.acme-example/kettle',
    })
    expect(image.read(reply(404), key)).toEqual({ exists: false })
    expect(image.read(reply(404), key, kept)).toHaveProperty('unknown')
  })
})

test('mcpb-file goes where the file lies and hashes it, unopened', () => {
  const key = 'https://example.com/kettle.mcpb'
  const asFile = { isFile: true, accept: 'application/zip, application/octet-stream' }
  expect(bundle.wish(key)).toEqual({ base: 'https://example.com', path: '/kettle.mcpb', ...asFile })
  expect(bundle.read(reply(302, '', { location: 'https://files.example.net/1?sig=x' }), key)).toEqual({
    ask: { base: 'https://files.example.net', path: '/1?sig=x', ...asFile },
  })
  const bytes = { sha256: hash('f'), size: 3 }
  expect(bundle.read(reply(200, '', { bytes }), key)).toEqual({ exists: true, sha256: hash('f') })
  expect(bundle.read(reply(404), key)).toEqual({ exists: false })
})
