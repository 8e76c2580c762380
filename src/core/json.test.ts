import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { locateJson, readJson } from './json.ts'

const LIMITS = { depth: 64, values: 100_000 }

function native(text: string): { ok: boolean; value?: unknown } {
  try {
    return { ok: true, value: JSON.parse(text) }
  } catch {
    return { ok: false }
  }
}

function ours(text: string): { ok: boolean; value?: unknown } {
  const read = readJson(text, LIMITS)
  return read.ok ? { ok: true, value: read.value } : { ok: false }
}

describe('readJson', () => {
  it('accepts what JSON.parse accepts, with the same value', () => {
    fc.assert(
      fc.property(fc.json({ maxDepth: 6 }), fc.boolean(), (text, indent) => {
        const shown = indent ? JSON.stringify(JSON.parse(text), null, 2) : text
        expect(ours(shown)).toEqual(native(shown))
      }),
      { numRuns: 500 },
    )
  })

  it('agrees with JSON.parse on mutated and arbitrary texts', () => {
    const pieces = [
      '{',
      '}',
      '[',
      ']',
      ',',
      ':',
      '"',
      '\\',
      '\\u00e9',
      '\\ud800',
      '\\u12',
      '-',
      '0',
      '1',
      '.',
      'e',
      '+',
      'true',
      'false',
      'null',
      'nul',
      ' ',
      '\n',
      '\r',
      '\t',
      '\u0000',
      '\u0001',
      '\ufeff',
      '\u2028',
      '"a"',
      '"__proto__"',
      '1e5',
      '-0',
      '01',
      '😀',
    ]
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...pieces), { maxLength: 24 }), (parts) => {
        const text = parts.join('')
        expect(ours(text)).toEqual(native(text))
      }),
      { numRuns: 20_000 },
    )
  })

  it('keeps __proto__ as a key', () => {
    const read = readJson('{"__proto__":{"a":1}}', LIMITS)
    expect(read.ok && Object.hasOwn(read.value as object, '__proto__')).toBe(true)
    expect(read.ok && Object.getPrototypeOf(read.value)).toBe(Object.prototype)
  })

  it.each([
    ['{"a":1,"a":2}', 'duplicate-key', '/a'],
    ['{"a":1,"\\u0061":2}', 'duplicate-key', '/a'],
    ['{"x":[{"__proto__":1,"__proto__":2}]}', 'duplicate-key', '/x/0/__proto__'],
    ['{"id":9007199254740993}', 'inexact-number', '/id'],
    ['[1e400]', 'inexact-number', '/0'],
    ['[-0]', 'odd-integer', '/0'],
    ['{"id":1.0}', 'odd-integer', '/id'],
    ['[1e2]', 'odd-integer', '/0'],
    ['{"a":"\\ud800"}', 'lone-surrogate', '/a'],
  ])('sees what %s hides', (text, flaw, pointer) => {
    const read = readJson(text, LIMITS)
    expect(read.ok && [...read.flaws]).toEqual([[flaw, pointer]])
  })

  it('finds no flaw in ordinary numbers, pairs and keys', () => {
    const read = readJson('{"a":[9007199254740991,-1,0.1,1.5e-3,"\\ud83d\\ude00"],"b":{"a":1}}', LIMITS)
    expect(read.ok && read.flaws.size).toBe(0)
  })

  it('stops at the bounds', () => {
    expect(readJson('['.repeat(65) + ']'.repeat(65), LIMITS)).toMatchObject({ ok: false, fault: 'too-deep' })
    expect(readJson('['.repeat(64) + ']'.repeat(64), LIMITS)).toMatchObject({ ok: true })
    expect(readJson('[[],[],[]]', { depth: 1, values: 9 })).toMatchObject({ ok: false, fault: 'too-deep' })
    expect(readJson('[[],[],[]]', { depth: 2, values: 3 })).toMatchObject({
      ok: false,
      fault: 'too-many-values',
    })
    expect(readJson('['.repeat(1_000_000), LIMITS)).toMatchObject({ ok: false, fault: 'too-deep' })
  })
})

describe('locateJson', () => {
  it('gives the range of the value that was judged', () => {
    const text = ' {"a": [1, {"b/c": "xx"}], "a" : [2, {"b/c":"y"}]} '
    const range = locateJson(text, '/a/1/b~1c')
    expect(range && text.slice(range.start, range.end)).toBe('"y"')
    expect(locateJson(text, '/a/7')).toBeUndefined()
  })
})
