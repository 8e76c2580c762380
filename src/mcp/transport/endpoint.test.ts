import { describe, expect, it } from 'vitest'
import { resolveEndpoint } from './endpoint.ts'

const STREAM = new URL('http://server.example:9000/sse')
const GUARD = 'http://127.0.0.1:3000'

describe('the endpoint of an HTTP+SSE server', () => {
  it.each([
    ['/messages?sessionId=1', '/messages?sessionId=1'],
    ['messages', '/messages'],
    ['?sessionId=1', '/sse?sessionId=1'],
  ])('%s stays as it is', (data, path) =>
    expect(resolveEndpoint(data, STREAM, GUARD)).toEqual({ ok: true, path, data: undefined }),
  )

  it.each([
    'http://server.example:9000/messages',
    '//server.example:9000/messages',
    'HTTP://SERVER.example:9000/messages',
    '/\t/server.example:9000/messages',
    'http:/messages',
    '\\messages',
  ])('%j, which leads to the server itself, becomes the guard’s', (data) =>
    expect(resolveEndpoint(data, STREAM, GUARD)).toEqual({
      ok: true,
      path: '/messages',
      data: `${GUARD}/messages`,
    }),
  )

  it.each([
    'https://evil.example/messages',
    '//evil.example/messages',
    '/\\evil.example/messages',
    '/\t/evil.example',
    'http://server.example:9001/messages',
    'http://user@server.example:9000/messages',
    'javascript:0',
    'http://[',
  ])('%j is refused', (data) => expect(resolveEndpoint(data, STREAM, GUARD)).toEqual({ ok: false }))
})
