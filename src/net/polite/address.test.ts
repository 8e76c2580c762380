import { describe, expect, test } from 'vitest'
import { addressOf } from './address.ts'
import { createPools } from './pools.ts'
import { isPublic } from './public-address.ts'
import { NOT_PUBLIC, publicLookup } from './public-lookup.ts'

const to = (base: string, path = '/', isForeign = false, allowsLoopback = false) => {
  const found = addressOf({ base, path, isForeign, mostBytes: 1, perSecond: 1, wallMs: 1 }, allowsLoopback)
  return found.kind === 'address' ? found.url.href : found.why
}

describe('where a wish may lead', () => {
  test('the path of a base stays before that of the wish', () => {
    expect(to('https://example.com/api/', '/v1/a%2Fb?x=1#y')).toBe('https://example.com/api/v1/a%2Fb?x=1')
    expect(to('http://127.0.0.1:9', '/v1')).toBe('http://127.0.0.1:9/v1')
  })

  test.each([
    ['http://example.com', '/'],
    ['ftp://example.com', '/'],
    ['https://name:word@example.com', '/'],
    ['https://example.com/api', '/../other'],
    ['https://example.com/api', '/%2e%2e/other'],
    ['https://example.com', 'no-slash'],
    ['https://example.com', '/servers/..'],
    ['https://example.com', '/servers/%2E%2e/secrets'],
    ['https://example.com', '/servers\\..\\secrets'],
    ['https://example.com', '/servers/.\t./secrets'],
    ['https://example.com', '@other.example.org/'],
    ['no address', '/'],
    ['https://example.com', `/${'a'.repeat(9_000)}`],
  ])('%s with %s is no address', (base, path) => {
    expect(to(base, path)).toBe('bad-address')
  })

  test.each([
    'https://127.0.0.1',
    'https://localhost',
    'https://localhost.',
    'https://a.localhost',
    'https://10.1.2.3',
    'https://0x7f.1',
    'https://2130706433',
    'https://169.254.169.254',
    'https://192.168.0.1',
    'https://[::1]',
    'https://[::ffff:10.0.0.1]',
    'https://[fe80::1]',
    'https://[fd00::1]',
    'https://[64:ff9b::a00:1]',
    'https://router',
    'https://metadata.google.internal',
    'https://printer.local',
  ])('from a listing %s leads nowhere', (base) => {
    expect(to(base, '/', true)).toBe('private-address')
  })

  test('from a listing only https leads out, and a test may ask this machine', () => {
    expect(to('http://example.com', '/', true)).toBe('bad-address')
    expect(to('https://example.com', '/', true)).toBe('https://example.com/')
    expect(to('https://93.184.216.34', '/', true)).toBe('https://93.184.216.34/')
    expect(to('http://127.0.0.1:80', '/', true, true)).toBe('http://127.0.0.1/')
    expect(to('https://10.1.2.3', '/', true, true)).toBe('private-address')
  })

  test.each(['1.1.1.1', '2606:4700:4700::1111'])('%s is public', (address) => {
    expect(isPublic(address)).toBe(true)
  })
})

describe('what a name resolves to', () => {
  const resolve = (name: string, allowsLoopback: boolean): Promise<unknown> =>
    new Promise((done) =>
      publicLookup(allowsLoopback)(name, { all: true }, (error, found) => done(error?.code ?? found)),
    )

  test('is not connected to where it is this machine', async () => {
    expect(await resolve('localhost', false)).toBe(NOT_PUBLIC)
    expect(await resolve('localhost', true)).toEqual(
      expect.arrayContaining([expect.objectContaining({ family: expect.any(Number) })]),
    )
  })

  test('is looked at when the connection is made, whatever was asked before', async () => {
    const pools = createPools(1, false)
    const signal = new AbortController().signal
    const request = { method: 'GET', path: '/', headers: [], signal }
    const sent = pools.send('https://localhost:9', true, request)
    await expect(sent).rejects.toMatchObject({ cause: { code: NOT_PUBLIC } })
    await pools.close()
  })
})
