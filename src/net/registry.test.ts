import { createHash } from 'node:crypto'
import { createServer, type IncomingMessage } from 'node:http'
import type { AddressInfo } from 'node:net'
import { expect, it, onTestFinished } from 'vitest'
import { FairleadError } from '../core/error.ts'
import type { PackageName } from '../core/package.ts'
import { findPublished } from './registry.ts'
import { registrySettings } from './registry-settings.ts'

const ARCHIVE = Buffer.from('bytes of an archive')
const named = (name: string, wanted?: string): PackageName => ({
  ecosystem: 'npm',
  name,
  wanted,
  exact: wanted,
})

it('finds a version or a tag, its dates, and the archive that was promised', async () => {
  const { address } = await registry()
  const found = await findPublished(named('@scope/server'), registrySettings(address, [], {}))
  expect(found).toMatchObject({ version: '1.1.0', deprecated: 'Moved', maintainers: 1, published: Date.parse('2026-02-01'), firstPublished: Date.parse('2026-01-01') })
  expect(Buffer.from(await found.archive()).toString()).toBe(ARCHIVE.toString())
  expect(await found.attestations()).toEqual({ attestations: [] })
  expect((await findPublished(named('@scope/server', '1.0.0'), registrySettings(address, [], {}))).version).toBe('1.0.0')
}) // prettier-ignore

it('sends the token of npm to the registry, and to nobody else', async () => {
  const elsewhere = await registry()
  const { address, asked } = await registry(elsewhere.address)
  const npmrc = `registry=${address}\n${address.replace('http:', '')}:_authToken=\${TOKEN}\n`
  const found = await findPublished(
    named('@scope/server'),
    registrySettings(undefined, [npmrc], { TOKEN: 't0ken' }),
  )
  await found.archive()
  expect(asked.map(({ headers }) => headers.authorization)).toEqual(['Bearer t0ken'])
  expect(elsewhere.asked.map(({ url, headers }) => [url, headers.authorization])).toEqual([
    ['/archive.tgz', undefined],
  ])
})

it.each([
  ['an archive that is not the promised one', '@scope/server', '1.0.0', 'registry/integrity'],
  ['a package that is not there', 'nothing', undefined, 'registry/unknown-package'],
  ['a version that is not there', '@scope/server', '9.0.0', 'registry/no-version'],
])('fails with a code on %s', async (_, name, wanted, code) => {
  const { address } = await registry()
  expect(await codeOf(findPublished(named(name, wanted), registrySettings(address, [], {})).then((found) => found.archive()))).toBe(code)
}) // prettier-ignore

it('asks nobody where no registry is named, and no other machine in the clear', async () => {
  expect(await codeOf(findPublished(named('a'), registrySettings(undefined, [], {})))).toBe('registry/not-named')
  expect(await codeOf(findPublished(named('a'), registrySettings('http://192.0.2.1/', [], {})))).toBe('registry/bad-address')
}) // prettier-ignore

it('takes the registry of a scope from .npmrc, unless one was named', () => {
  const text = '; x\nregistry = "https://general.example/"\n@scope:registry=https://scope.example/\n'
  const [settings, told] = [registrySettings(undefined, [text], {}), registrySettings('https://told.example/', [text], {})]
  expect([settings.addressFor('a'), settings.addressFor('@scope/a'), settings.addressFor('@other/a'), told.addressFor('@scope/a')]).toEqual(
    ['https://general.example/', 'https://scope.example/', 'https://general.example/', 'https://told.example/'],
  )
}) // prettier-ignore

async function registry(archiveAt?: string): Promise<{ address: string; asked: IncomingMessage[] }> {
  const asked: IncomingMessage[] = []
  const server = createServer((request, response) => {
    asked.push(request)
    const integrity = `sha512-${createHash('sha512').update(ARCHIVE).digest('base64')}`
    const dist = {
      tarball: `${archiveAt ?? address}archive.tgz`,
      attestations: { url: `${address}attestations` },
    }
    const document = {
      'dist-tags': { latest: '1.1.0' },
      time: { created: '2026-01-01', '1.1.0': '2026-02-01' },
      maintainers: [{}],
      versions: {
        '1.0.0': { dist: { ...dist, integrity: 'sha512-AAAA' } },
        '1.1.0': { deprecated: 'Moved', dist: { ...dist, integrity } },
      },
    }
    if (request.url === '/archive.tgz') response.end(ARCHIVE)
    else if (request.url === '/attestations') response.end('{"attestations":[]}')
    else if (request.url === '/@scope%2fserver') response.end(JSON.stringify(document))
    else response.writeHead(404).end('{}')
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  onTestFinished(() => void server.close())
  const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`
  return { address, asked }
}

async function codeOf(promise: Promise<unknown>): Promise<string | undefined> {
  const error = await promise.catch((caught: unknown) => caught)
  return error instanceof FairleadError ? error.code : undefined
}
