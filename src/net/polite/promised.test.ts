import { zipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import { brokenPromise } from './promised.ts'

const of = (accept: string, body: string | Uint8Array, type = 'application/octet-stream') =>
  brokenPromise(accept, type, Buffer.from(body))

describe('what was promised', () => {
  test.each([
    ['{"a":1}\n', undefined],
    ['\uFEFF [1]', undefined],
    ['{"a":1}\n{"b":[2]}\n', undefined],
    ['{"a":1', 'cut-short'],
    ['{"a":[1]', 'cut-short'],
    ['{"a":"}\\\\"}', undefined],
    ['{"a":"}', 'cut-short'],
    ['{"a":"\\"}', 'cut-short'],
    ['{', 'cut-short'],
    ['', 'cut-short'],
    [' \n', 'cut-short'],
    ['<html></html>', 'not-the-promised-type'],
    ['sorry', 'not-the-promised-type'],
  ])('as JSON, %j is %s', (body, expected) => {
    expect(of('application/vnd.github+json', body)).toBe(expected)
  })

  test('an archive has its list at its end', () => {
    const archive = zipSync({ 'manifest.json': new Uint8Array(5_000) }, { level: 0 })
    const accept = 'application/zip, application/octet-stream'
    expect(of(accept, archive)).toBeUndefined()
    expect(of(accept, archive.subarray(0, 4_000))).toBe('cut-short')
    expect(of(accept, '<html>')).toBe('not-the-promised-type')
  })

  test('a page for people is none of what was asked for, unless it was', () => {
    expect(of('text/markdown', '# Hello', 'text/html; charset=utf-8')).toBe('not-the-promised-type')
    expect(of('text/markdown', '# Hello', 'text/plain')).toBeUndefined()
    for (const accept of ['', '*/*', 'text/html', 'application/vnd.github.raw+json'])
      expect(of(accept, 'text', accept.includes('raw') ? 'text/plain' : 'text/html')).toBeUndefined()
  })
})
