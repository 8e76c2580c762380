import { createHash } from 'node:crypto'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { expect, it, onTestFinished } from 'vitest'
import { FairleadError } from '../core/error.ts'
import { readImage } from './image.ts'

const text = (value: object): string => JSON.stringify(value)
const hash = (content: string): string => `sha256:${createHash('sha256').update(content).digest('hex')}`

const CONFIG = text({
  created: '2026-01-01T00:00:00Z',
  config: {
    User: '',
    ExposedPorts: { '8080/tcp': {} },
    Labels: { 'io.modelcontextprotocol.server.name': 'x' },
  },
})
const MANIFEST = text({ config: { digest: hash(CONFIG) } })
const INDEX = text({
  manifests: [
    { platform: { os: 'unknown' }, digest: 'sha256:0' },
    { platform: { os: 'linux' }, digest: hash(MANIFEST) },
  ],
})

it('reads user, ports, labels and digest of an image by its tag, through the list of platforms', async () => {
  const host = await registry({
    'manifests/1.0': INDEX,
    [`manifests/${hash(MANIFEST)}`]: MANIFEST,
    [`blobs/${hash(CONFIG)}`]: CONFIG,
  })
  expect(await readImage(`${host}/owner/name`, '1.0')).toEqual({
    digest: hash(INDEX),
    user: '',
    ports: ['8080/tcp'],
    labels: { 'io.modelcontextprotocol.server.name': 'x' },
    created: '2026-01-01T00:00:00Z',
  })
})

it('takes nothing for an image that does not have the hash it was asked by', async () => {
  const host = await registry({
    'manifests/1.0': MANIFEST,
    [`blobs/${hash(CONFIG)}`]: '{"config":{"User":"nobody"}}',
  })
  expect(await codeOf(readImage(`${host}/owner/name`, '1.0'))).toBe('registry/integrity')
})

it('asks nobody for a reference without a host, and tells what was refused', async () => {
  expect(await codeOf(readImage('mcp/time', undefined))).toBe('image/no-host')
  expect(await codeOf(readImage('name', undefined))).toBe('image/no-host')
  expect(await codeOf(readImage(`${await registry({})}/owner/name`, undefined))).toBe('registry/refused')
})

it('shows the token that everybody is given, where one is wanted', async () => {
  const host = await registry({ 'manifests/1.0': MANIFEST, [`blobs/${hash(CONFIG)}`]: CONFIG }, 'visitor')
  expect((await readImage(`${host}/owner/name`, '1.0')).digest).toBe(hash(MANIFEST))
})

async function registry(content: Readonly<Record<string, string>>, token?: string): Promise<string> {
  const server = createServer(({ url = '', headers }, response) => {
    if (url === '/token?service=s&scope=repository%3Aowner%2Fname%3Apull')
      return response.end(text({ token }))
    if (token !== undefined && headers.authorization !== `Bearer ${token}`)
      return response
        .writeHead(401, {
          'www-authenticate': `Bearer realm="http://${headers.host}/token",service="s",scope="repository:owner/name:pull"`,
        })
        .end()
    const found = content[url.replace('/v2/owner/name/', '')]
    return response.writeHead(found === undefined ? 401 : 200).end(found)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  onTestFinished(() => void server.close())
  return `127.0.0.1:${(server.address() as AddressInfo).port}`
}

async function codeOf(promise: Promise<unknown>): Promise<string | undefined> {
  const error = await promise.catch((caught: unknown) => caught)
  return error instanceof FairleadError ? error.code : undefined
}
