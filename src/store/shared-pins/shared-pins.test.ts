import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { sha256Hex } from '../../core/canonical.ts'
import { auditorKey } from '../key-file.ts'
import { sharedPinBook } from './book.ts'
import type { SharedPin } from './format.ts'
import { readSharedPins } from './read.ts'
import { sharedPinsText } from './write.ts'

const folders: string[] = []
afterAll(() => folders.forEach((folder) => rmSync(folder, { recursive: true, force: true })))

function scratch(): string {
  const folder = mkdtempSync(join(tmpdir(), 'fairlead-test-'))
  folders.push(folder)
  return folder
}

const MADE = '2026-06-01T12:00:00.000Z'

describe('a file of shared pins', () => {
  const key = auditorKey(scratch())
  const pins = [
    made('berths', 'list', 'one', { contributors: [key.fingerprint] }),
    made('berths', 'list', 'two', { contributors: [key.fingerprint], first: '2026-05-01' }),
    made('berths', 'add', 'three', { contributors: [key.fingerprint] }),
    made('tides', 'list', 'one', { contributors: [key.fingerprint] }),
    made('tides', 'näme "with\u202e everything"\n', 'four', { contributors: [key.fingerprint] }),
  ]
  const text = sharedPinsText(pins, MADE, key)
  const read = (given: string | Uint8Array, trusted = [key.fingerprint]) =>
    readSharedPins(Buffer.from(given), trusted, 'pins.jsonl')

  test('gives back what was put in, by hash and by place, and the same bytes for the same pins', () => {
    const file = read(text)
    expect([...file.all()].toSorted(byText)).toEqual(pins.toSorted(byText))
    for (const pin of pins) {
      expect(file.withHash(pin.hash)).toContainEqual(pin)
      expect(file.at(pin.server, pin.kind, pin.name)).toContainEqual(pin)
    }
    expect(file.withHash(sha256Hex('one'))).toHaveLength(2)
    expect(file.at('io.github.acme-example/berths', '', '')).toHaveLength(3)
    expect(file.withHash(sha256Hex('nothing'))).toEqual([])
    expect(file.withHash('0'.repeat(64)).concat(file.withHash('f'.repeat(64)))).toEqual([])
    expect(file.at('io.github.acme-example/berths', 'tool', 'none')).toEqual([])
    expect(sharedPinsText(pins.toReversed(), MADE, key)).toBe(text)
    expect([...read(sharedPinsText([], MADE, key)).all()]).toEqual([])
  })

  test('finds each of thousands', () => {
    const many = Array.from({ length: 3_000 }, (_, at) =>
      made(`server-${at % 97}`, `tool-${at}`, `definition ${at}`, { contributors: [key.fingerprint] }),
    )
    const file = read(sharedPinsText(many, MADE, key))
    for (const pin of many) {
      expect(file.withHash(pin.hash)).toEqual([pin])
      expect(file.at(pin.server, 'tool', pin.name)).toEqual([pin])
    }
  })

  test('of which a byte was changed anywhere is not read', () => {
    const bytes = Buffer.from(text)
    const codes = new Set<string>()
    for (let at = 0; at < bytes.length; at += 3) {
      const other = Buffer.from(bytes)
      other[at] = other[at]! ^ 1
      codes.add(codeOf(() => read(other)))
    }
    expect([...codes].sort()).toEqual(['pins/bad-signature', 'pins/damaged'])
    for (const cut of [0, 1, 200, bytes.length - 1])
      expect(codeOf(() => read(bytes.subarray(0, cut)))).toMatch(/^pins\/(?:damaged|bad-signature)$/)
    expect(codeOf(() => read(`${text}\n`))).toBe('pins/damaged')
  })

  test('counts only where its key was named', () => {
    const other = auditorKey(scratch())
    expect(codeOf(() => read(text, [other.fingerprint]))).toBe('pins/unknown-key')
    expect(codeOf(() => read(text, []))).toBe('pins/unknown-key')
    // Signed by another, under the name of the first.
    const forged = sharedPinsText(pins, MADE, { ...other, fingerprint: key.fingerprint, pem: key.pem })
    expect(codeOf(() => read(forged))).toBe('pins/bad-signature')
  })
})

test('this machine is nobody else, and registries are told apart from people', () => {
  const [mine, other] = [auditorKey(scratch()), auditorKey(scratch())]
  const [a, b] = [mine.fingerprint, other.fingerprint]
  const text = sharedPinsText(
    [
      made('berths', 'list', 'one', { contributors: [a, b], first: '2026-02-01' }),
      made('berths', 'list', 'two', { contributors: [a] }),
      made('tides', 'list', 'one', {
        contributors: [b],
        registries: ['official', 'glama'],
        first: '2026-01-01',
      }),
    ],
    MADE,
    other,
  )
  const file = readSharedPins(Buffer.from(text), [b], 'x')
  const book = sharedPinBook(file, a)
  expect(book.sameAs('tool', sha256Hex('one'))).toEqual({
    contributors: 1,
    registries: 2,
    since: '2026-01-01',
    last: '2026-05-30',
  })
  expect(book.sameAs('tool', sha256Hex('two'))).toBeUndefined()
  expect(sharedPinBook(file).sameAs('tool', sha256Hex('two'))).toMatchObject({ contributors: 1 })
  const server = 'io.github.acme-example/berths'
  expect(book.otherThan([server], 'tool', 'list', sha256Hex('two'))).toMatchObject({ contributors: 1 })
  expect(book.otherThan([server], 'tool', 'list', sha256Hex('one'))).toBeUndefined()
  expect([book.knows(server), book.knows('elsewhere')]).toEqual([true, false])
})

function made(server: string, name: string, definition: string, other: Partial<SharedPin> = {}): SharedPin {
  return {
    server: `io.github.acme-example/${server}`,
    kind: 'tool',
    name,
    hash: sha256Hex(definition),
    registries: [],
    snapshots: 0,
    contributors: [],
    first: '2026-04-01',
    last: '2026-05-30',
    ...other,
  }
}

const byText = (one: SharedPin, other: SharedPin): number =>
  JSON.stringify(one) < JSON.stringify(other) ? -1 : 1

function codeOf(read: () => unknown): string {
  try {
    read()
    return 'read'
  } catch (error) {
    return String((error as { code?: unknown }).code)
  }
}
