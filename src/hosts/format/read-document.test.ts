import { describe, expect, test } from 'vitest'
import { CONFIG_FORMATS, type ConfigFormat } from '../found.ts'
import { readDocument, type Document } from './read-document.ts'

const SAME: Readonly<Record<ConfigFormat, string>> = {
  json: '{\n  "servers": {\n    "one": {\n      "command": "run",\n      "args": ["a", "b"],\n      "on": true\n    }\n  }\n}\n',
  jsonc:
    '// mine\n{\n  "servers": {\n    "one": { /* it */\n      "command": "run",\n      "args": ["a", "b",],\n      "on": true,\n    },\n  },\n}\n',
  toml: '[servers.one]\ncommand = "run"\nargs = [\n  "a",\n  "b",\n]\non = true\n',
  yaml: 'servers:\n  one:\n    command: run\n    args:\n      - a\n      - b\n    on: true\n',
  plist: `<?xml version="1.0"?>
<!DOCTYPE plist PUBLIC "-//Apple//DTD PLIST 1.0//EN" "http://www.apple.com/DTDs/PropertyList-1.0.dtd">
<plist version="1.0">
<dict>
  <key>servers</key>
  <dict>
    <key>one</key>
    <dict>
      <key>command</key>
      <string>run</string>
      <key>args</key>
      <array>
        <string>a</string>
        <string>b</string>
      </array>
      <key>on</key>
      <true/>
    </dict>
  </dict>
</dict>
</plist>
`,
}

const LINES: Readonly<Record<ConfigFormat, readonly [command: number, second: number]>> = {
  json: [4, 5],
  jsonc: [5, 6],
  toml: [2, 5],
  yaml: [3, 6],
  plist: [10, 14],
}

/** A property list as macOS stores it, written out by hand: `{ on: true, name: "run" }`. */
const BINARY = Buffer.concat([
  Buffer.from('bplist00'),
  Buffer.from([
    0xd2, 1, 2, 3, 4, 0x52, 0x6f, 0x6e, 0x54, 0x6e, 0x61, 0x6d, 0x65, 0x09, 0x53, 0x72, 0x75, 0x6e,
  ]),
  Buffer.from([8, 13, 16, 21, 22]),
  Buffer.from([0, 0, 0, 0, 0, 0, 1, 1, ...eight(5), ...eight(0), ...eight(26)]),
])

describe.each(CONFIG_FORMATS)('%s', (format) => {
  test('is read, and tells the line and the range of every value', () => {
    const read = good(format, SAME[format])
    expect(read.value).toEqual({ servers: { one: { command: 'run', args: ['a', 'b'], on: true } } })
    const [command, second] = LINES[format]
    const spot = read.locate('/servers/one/command')
    expect(spot.line).toBe(command)
    expect(SAME[format].slice(spot.offset, spot.end)).toMatch(/^(?:"run"|run|<string>run<\/string>)$/)
    expect(read.locate('/servers/one/args/1').line).toBe(second)
    expect(read.locate('/servers/one/args/1/none').line).toBe(second)
    expect(read.flaws).toEqual([])
  })

  test('starts with a byte order mark where an editor wrote one', () => {
    const read = good(format, Buffer.from(`\uFEFF${SAME[format]}`))
    expect(read.value).toEqual(good(format, SAME[format]).value)
    expect(read.locate('/servers/one/command').line).toBe(LINES[format][0])
  })

  test('cut off anywhere is a fault with a place or a smaller document, never a throw', () => {
    for (let end = 0; end < SAME[format].length; end += 3) {
      const read = readDocument(format, SAME[format].slice(0, end))
      if (!read.ok) expect(read.line).toBeGreaterThan(0)
    }
  })

  test('nested without end is a fault', () => {
    const deep: Readonly<Record<ConfigFormat, string>> = {
      json: '['.repeat(100_000),
      jsonc: '{"a":'.repeat(100_000),
      toml: `a = ${'['.repeat(20_000)}${']'.repeat(20_000)}`,
      yaml: '['.repeat(20_000),
      plist: '<array>'.repeat(100_000),
    }
    expect(readDocument(format, deep[format])).toMatchObject({ ok: false, line: 1 })
  })
})

describe('a malformed file says where it is wrong', () => {
  test.each<[ConfigFormat, string, number]>([
    ['json', '{\n  "a": 1\n  "b": 2\n}', 3],
    ['jsonc', '{\n  "a": // nothing\n}', 3],
    ['toml', 'a = 1\nb = \n', 2],
    ['toml', '[a]\nb = 1\n\n[a]\nb = 2\n', 4],
    ['yaml', 'a: 1\nb: [1, 2\nc: 3\n', 3],
    ['plist', '<plist>\n<dict>\n<string>no key</string>\n</dict>\n</plist>', 3],
    ['json', '{', 1],
  ])('%s %j: line %i', (format, text, line) => {
    expect(readDocument(format, text)).toMatchObject({ ok: false, line })
  })
})

test.each(['['.repeat(2_500), '{a: '.repeat(2_500), '- '.repeat(2_500), '? '.repeat(2_500)])(
  'YAML nested too deep never reaches the parser, which would end the process: %.6s',
  (text) => {
    expect(readDocument('yaml', text)).toMatchObject({ ok: false, why: 'nested too deep' })
  },
)

test('YAML with brackets in words, and as deep as anybody writes it, is read', () => {
  const deep = Array.from({ length: 100 }, (_, at) => `${' '.repeat(at * 2)}a:`).join('\n')
  expect(good('yaml', `${deep} 1`).value).not.toBeNull()
  expect(good('yaml', `a: '${'['.repeat(900)}'\nb: |\n  ${'[ - '.repeat(900)}\n`).value).not.toBeNull()
})

test('JSON with comments is read for a strict host too, and the comments are told', () => {
  const read = good('json', '{\n  // why\n  "a": [1,],\n  "a": 2\n}')
  expect(read.value).toEqual({ a: 2 })
  expect(read.flaws.map(({ kind, line }) => [kind, line])).toEqual([
    ['comment', 2],
    ['trailing-comma', 3],
    ['duplicate-key', 4],
  ])
  expect(read.locate('/a').line).toBe(4)
})

test('an empty file says nothing, which is no fault', () => {
  for (const format of ['json', 'jsonc', 'toml'] as const) expect(good(format, '').value).toEqual({})
  expect(good('yaml', '').value).toBeNull()
})

test('a member named __proto__ is a member', () => {
  expect(Object.keys(good('json', '{"__proto__": {"a": 1}}').value ?? {})).toEqual(['__proto__'])
  expect(Object.keys(good('yaml', '__proto__: 1').value ?? {})).toEqual(['__proto__'])
})

test('YAML aliases and merges are followed, and a bomb of them is a fault', () => {
  const read = good('yaml', 'base: &b\n  cmd: run\none:\n  <<: *b\n  on: true\ntwo: *b\n')
  expect(read.value).toEqual({ base: { cmd: 'run' }, one: { cmd: 'run', on: true }, two: { cmd: 'run' } })
  const bomb = Array.from({ length: 12 }, (_, n) => {
    const inner = n === 0 ? 'x' : `*a${n - 1}`
    return `a${n}: &a${n} [${Array(10).fill(inner).join(', ')}]`
  })
  expect(readDocument('yaml', bomb.join('\n'))).toMatchObject({ ok: false })
  expect(readDocument('yaml', 'a: &a [*a]')).toMatchObject({ ok: false })
})

test('a key twice in YAML: the last wins, and it is told', () => {
  const read = good('yaml', 'a: 1\na: 2\n')
  expect(read.value).toEqual({ a: 2 })
  expect(read.flaws).toMatchObject([{ kind: 'duplicate-key', line: 2 }])
})

test('TOML: dotted keys, lists of tables, dates', () => {
  const read = good('toml', 'a.b = 1\n[[list]]\nx = 1\n[[list]]\nx = { y = 2026-01-02 }\n')
  expect(read.value).toEqual({ a: { b: 1 }, list: [{ x: 1 }, { x: { y: '2026-01-02' } }] })
  expect(read.locate('/list/1/x/y').line).toBe(5)
})

test('a binary property list is read; it has no lines', () => {
  const read = good('plist', BINARY)
  expect(read.value).toEqual({ on: true, name: 'run' })
  expect(read.locate('/name')).toMatchObject({ line: 1, column: 1 })
  expect(readDocument('plist', BINARY.subarray(0, 20))).toMatchObject({ ok: false })
})

test('UTF-16 as Windows writes it is read, other bytes are a fault', () => {
  expect(good('json', Buffer.from('\uFEFF{"a":1}', 'utf16le')).value).toEqual({ a: 1 })
  expect(readDocument('json', Buffer.from([0x7b, 0xff, 0x7d]))).toMatchObject({ ok: false })
})

function good(format: ConfigFormat, content: string | Uint8Array): Document {
  const read = readDocument(format, content)
  if (!read.ok) throw new Error(`${format} ${read.line}:${read.column} ${read.why}`)
  return read
}

function eight(value: number): number[] {
  return [0, 0, 0, 0, 0, 0, 0, value]
}
