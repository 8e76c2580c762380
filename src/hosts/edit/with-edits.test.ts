import { describe, expect, test } from 'vitest'
import type { JsonValue } from '../../core/value.ts'
import { withEdits } from './with-edits.ts'

const GUARD = ['/opt/fairlead.js', 'guard', '--name', 'it’s "x"', '--']

/** A file of a host, where its server stands in it, and what must not change. */
const FILES = {
  'lines of JSON': [
    'json',
    '{\n  "servers": {\n    "one": {\n      "command": "npx",\n      "args": [\n        "-y",\n        "pkg"\n      ]\n    }\n  }\n}\n',
  ],
  'one line of JSON': ['json', '{"servers":{"one":{"command":"npx","args":["-y","pkg"],"env":{}}}}'],
  'tabs and CRLF': [
    'json',
    '{\r\n\t"servers": {\r\n\t\t"one": {\r\n\t\t\t"command": "npx",\r\n\t\t\t"args": ["-y", "pkg"]\r\n\t\t}\r\n\t}\r\n}\r\n',
  ],
  JSONC: [
    'jsonc',
    '\uFEFF// mine\n{\n  "servers": {\n    "one": { /* it */\n      "command": "npx", // runs\n      // what\n      "args": [ // list\n        "-y", // yes\n        /* the package */ "pkg", // last\n      ],\n    },\n  },\n}\n',
  ],
  'JSONC, remark first': [
    'jsonc',
    '{"servers": {"one": {\n  "command": "npx",\n  "args": [\n    // the package\n    "-y", "pkg" // end\n  ]\n}}}',
  ],
  TOML: [
    'toml',
    '# mine\n[servers.one] # it\ncommand = "npx" # runs\nargs = [\n  "-y", # yes\n  # the package\n  "pkg",\n]\n\n[other]\nwhen = 2024-01-15\nbig = 9007199254740993\n',
  ],
  'TOML in a line': ['toml', "servers.one = { command = 'npx', args = ['-y', 'pkg'] }\n"],
  YAML: [
    'yaml',
    '# mine\nservers:\n  one: # it\n    command: npx # runs\n    args: # words\n      - -y # yes\n      # the package\n      - "pkg"\n    on: true\nlast: |\n  text\n',
  ],
  'YAML, dashes not indented': [
    'yaml',
    "servers:\n  one:\n    args:\n    - '-y'\n    - pkg\n    command: 'npx'\n",
  ],
  'YAML in brackets': ['yaml', 'servers: {one: {command: npx, args: [-y, pkg]}}\n'],
  'YAML, a list of servers': [
    'yaml',
    'list:\n  - name: a\n    command: x\nservers:\n  one:\n    command: "npx"\n    args: [ "-y", pkg ]\n',
  ],
} as const

describe.each(Object.entries(FILES))('%s', (_name, [format, text]) => {
  const there = [
    { pointer: '/servers/one/command', value: '/usr/bin/node' },
    { pointer: '/servers/one/args', value: [...GUARD, 'npx', '-y', 'pkg'] },
  ]
  const back = [
    { pointer: '/servers/one/command', value: 'npx' },
    { pointer: '/servers/one/args', value: ['-y', 'pkg'] },
  ]

  test('grows at its front, with all remarks kept', () => {
    const after = withEdits(format, text, there, 'f')
    expect(after).toContain('/opt/fairlead.js')
    for (const remark of text.match(/\/\/ \w.*|\/\*.*?\*\/|# .*/g) ?? []) expect(after).toContain(remark)
    expect(/\r\n/.test(after)).toBe(/\r\n/.test(text))
    expect(/[^\r]\n/.test(after)).toBe(/[^\r]\n/.test(text))
  })

  test('and back is what it was, byte by byte', () => {
    const after = withEdits(format, withEdits(format, text, there, 'f'), back, 'f')
    expect(after).toBe(text)
  })
})

describe.each([
  ['json', '{\n  "one": {\n    "command": "npx"\n  }\n}\n'],
  ['json', '{"one":{"command":"npx"}}'],
  ['toml', '[one]\ncommand = "npx"\n'],
  ['yaml', 'one:\n  command: npx\n'],
  ['yaml', 'one: {command: npx}\n'],
  ['yaml', 'one:\n  # why\n  command: npx\n  b: 1\n'],
] as const)('%s %j', (format, text) => {
  test('takes a member that was not there, and gives it back', () => {
    const with_ = withEdits(format, text, [{ pointer: '/one/args', value: ['a b', '-'] }], 'f')
    expect(with_).not.toBe(text)
    expect(withEdits(format, with_, [{ pointer: '/one/args', value: undefined }], 'f')).toBe(text)
  })
})

test('an object is written in the layout around it', () => {
  const text = '{\n  "servers": {}\n}\n'
  const input = { type: 'promptString', id: 'token' }
  expect(withEdits('json', text, [{ pointer: '/inputs', value: [input] }], 'f')).toBe(
    '{\n  "servers": {},\n  "inputs": [\n    {\n      "type": "promptString",\n      "id": "token"\n    }\n  ]\n}\n',
  )
})

test('keys of any kind are names and nothing else', () => {
  const text = '{"a/b": {"__proto__": {"command": "x"}, "~": 1}}'
  const after = withEdits('json', text, [{ pointer: '/a~1b/__proto__/command', value: 'y' }], 'f')
  expect(after).toBe(text.replace('"x"', '"y"'))
})

test.each([
  ['a key twice', 'json', '{"a": {"b": 1}, "a": {"b": 2}}', 'edit/refused'],
  ['an anchor that others share', 'yaml', 'a: &x\n  b: 1\nc: *x\n', 'edit/refused'],
  ['a folded text', 'yaml', 'a:\n  b: >\n    1\n', 'edit/refused'],
  ['no JSON', 'json', '{"a": ', 'edit/unreadable'],
  ['no TOML', 'toml', 'a = ', 'edit/unreadable'],
  ['no YAML', 'yaml', 'a: [', 'edit/unreadable'],
  ['nesting without end', 'json', '['.repeat(100_000), 'edit/unreadable'],
  ['a property list', 'plist', '<plist><dict/></plist>', 'edit/no-editor'],
  ['a place that is not there', 'json', '{"c": {}}', 'edit/refused'],
] as const)('%s is left alone, with a reason', (_name, format, text, code) => {
  const edit = { pointer: '/a/b', value: ['z', 'y'] satisfies JsonValue }
  expect(() => withEdits(format, text, [edit], 'f')).toThrow(expect.objectContaining({ code }))
})
