import { describe, expect, it } from 'vitest'
import { admit, type Doorway } from './origin.ts'

const DOORWAY: Doorway = {
  hosts: new Set(['guard.example:3000']),
  origins: new Set(['https://app.example']),
  upstreamOrigin: 'https://server.example',
}

describe('who may come in', () => {
  it.each([
    '127.0.0.1:3000',
    'localhost:3000',
    'LocalHost',
    '[::1]:3000',
    '127.9.9.9:1',
    'guard.example:3000',
  ])('the Host %s may', (host) =>
    expect(admit([host], [], DOORWAY)).toMatchObject({ ok: true, origin: undefined }),
  )

  it.each([
    'evil.example',
    '127.0.0.1.evil.example',
    'localhost.evil.example:3000',
    'evil.example#localhost',
    '0.0.0.0:3000',
    'guard.example',
    '[::2]:3000',
    'localhost@evil.example',
    '',
  ])('the Host %j may not', (host) => expect(admit([host], [], DOORWAY)).toEqual({ ok: false, why: 'host' }))

  it('a request without Host, or with two, may not', () => {
    expect(admit([], [], DOORWAY).ok).toBe(false)
    expect(admit(['localhost', 'localhost'], [], DOORWAY).ok).toBe(false)
  })

  it.each([
    ['its own', 'http://localhost:3000', 'https://server.example'],
    ['another loopback', 'http://127.0.0.1:6274', 'http://127.0.0.1:6274'],
    ['a loopback without port', 'https://localhost', 'https://localhost'],
    ['an allowed', 'https://app.example', 'https://app.example'],
  ])('%s Origin may, and the server sees what it would have seen', (_, origin, seen) => {
    expect(admit(['localhost:3000'], [origin], DOORWAY)).toMatchObject({ ok: true, origin: seen })
  })

  it.each([
    'https://evil.example',
    'null',
    'http://localhost.evil.example',
    'http://localhost:3000/x',
    'file://',
  ])('the Origin %s may not', (origin) =>
    expect(admit(['localhost:3000'], [origin], DOORWAY)).toEqual({ ok: false, why: 'origin' }),
  )
})
