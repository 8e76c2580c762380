import { describe, expect, it } from 'vitest'
import { isReadAsUtf8, looksLikeRpc, mediaOf } from './media.ts'

describe('what a body is', () => {
  it.each([
    ['application/json', 'json'],
    ['Application/JSON; charset=utf-8', 'json'],
    ['application/problem+json', 'json'],
    ['text/event-stream;charset=utf-8', 'events'],
    ['text/event-streamx', 'events'],
    ['application/json; a=text/event-stream', 'ambiguous'],
    ['text/html', 'other'],
  ])('%s is %s', (type, media) => expect(mediaOf([type])).toBe(media))

  it('is ambiguous with two types', () =>
    expect(mediaOf(['application/json', 'text/html'])).toBe('ambiguous'))

  it.each(['application/json', 'application/json; charset="UTF-8"', 'application/json;charset=ISO-8859-1'])(
    '%s keeps the structure that is judged',
    (type) => expect(isReadAsUtf8(type)).toBe(true),
  )

  it.each([
    'application/json; charset=utf-16',
    'application/json;charset = UTF-7',
    'text/json; charset="utf-16le"',
  ])('%s hides it', (type) => expect(isReadAsUtf8(type)).toBe(false))

  it.each([
    '{"jsonrpc":"2.0"}',
    ' \n[{"method":"x"}]',
    '\ufeff{"jsonrpc":1}',
    '{"\\u006asonrpc":"2.0"}',
    '{"broken',
  ])('%j may be a message', (text) => expect(looksLikeRpc(Buffer.from(text))).toBe(true))

  it.each(['', 'grant_type=x', '{"error":"invalid_token"}', '<html>', '[1]'])('%j is none', (text) =>
    expect(looksLikeRpc(Buffer.from(text))).toBe(false),
  )
})
