// Writes a message as JSON in ways that serialisers do not, and breaks it as attackers and line noise do.
import { FORBIDDEN, POISON, SMUGGLED } from './messages.js'

/** Bytes of one frame. `from` decides what is worth smuggling. */
export function mutated(message, choose, { from, lineFramed }) {
  const rate = choose.pick([0, 0, 0.01, 0.03, 0.1, 0.3])
  const context = { choose, rate, from, lineFramed }
  let text = written(restructured(message, context), context, 0)
  if (choose.chance(0.04)) text = `[${text}${choose.chance(0.5) ? `,${JSON.stringify(SMUGGLED[from])}` : ''}]`
  if (choose.chance(0.01)) text = `[${text}]`
  if (choose.chance(0.04)) text = smuggledBetween(text, context)
  const bytes = Buffer.from(text)
  return choose.chance(rate * 2) ? damaged(bytes, context) : bytes
}

/** Changes what the message says. */
function restructured(message, { choose, rate, from }) {
  if (!choose.chance(rate * 3)) return message
  const changed = { ...message }
  return choose.pick([
    () => ({ ...changed, id: choose.pick(IDS) }),
    () => ({ ...changed, id: choose.pick(IDS) }),
    () => ({ ...changed, result: { content: [] } }),
    () => ({ ...changed, error: choose.pick([null, { code: 1, message: 'x' }]) }),
    () => ({
      ...changed,
      method: choose.pick(['tools/call', 'Tools/Call', 'tools/list', '', 7, null, 'x/unknown']),
    }),
    () => ({ ...changed, jsonrpc: choose.pick(['1.0', 2, null, '2.0 ']) }),
    () => without(changed, choose.pick(Object.keys(changed))),
    () => choose.pick([null, 7, 'text', [], [[message]], [message, message], [message, 7]]),
    () => ({ ...changed, ...SMUGGLED[from] }),
  ])()
}

const raw = (json) => ({ [RAW]: json })
const RAW = Symbol('JSON text as it is')
const IDS = [
  null,
  true,
  1.5,
  -0.5,
  -1,
  '',
  '\ud800',
  {},
  [],
  [1],
  'x'.repeat(300),
  ...['9007199254740993', '1.0', '1e0', '-0', '1E2', '12345678901234567890', '0.1e1', '1e400'].map(raw),
]
const VALUES = [
  null,
  true,
  '',
  'x',
  -1,
  1.5,
  [],
  {},
  FORBIDDEN,
  POISON,
  '\ud83d',
  '\u0000',
  '\u2028',
  '\u0085',
  ...[
    '1e400',
    '9007199254740993',
    '-0',
    '1E5',
    '123456789012345678901234567890',
    'NaN',
    '01',
    '+1',
    '.5',
    '0x10',
    "'x'",
  ].map(raw),
]

function written(value, context, depth) {
  const { choose, rate } = context
  if (choose.chance(rate * 0.2)) value = choose.pick(VALUES)
  if (choose.chance(rate * 0.05)) return nested(choose.pick([5, 40, 127, 128, 129, 300]), choose)
  const space = () =>
    choose.chance(rate)
      ? choose.pick([' ', '\t', '  ', ...(context.lineFramed ? ['\r'] : ['\r', '\n', '\r\n'])])
      : ''
  if (typeof value === 'string') return string(value, context)
  if (typeof value !== 'object' || value === null) return JSON.stringify(value) ?? 'null'
  if (value[RAW] !== undefined) return value[RAW]
  if (Array.isArray(value)) {
    return `[${space()}${value.map((item) => written(item, context, depth + 1) + space()).join(`,${space()}`)}]`
  }
  const members = Object.entries(value).filter(([, item]) => item !== undefined)
  const parts = members.flatMap(([key, item]) => {
    const member = (name, content) => `${name}${space()}:${space()}${written(content, context, depth + 1)}`
    const out = [member(string(choose.chance(rate * 0.5) ? recased(key, choose) : key, context), item)]
    if (choose.chance(rate)) {
      const name = choose.pick([JSON.stringify(key), escapedAll(key), JSON.stringify(recased(key, choose))])
      const twin = `${name}:${written(choose.chance(0.6) ? choose.pick([...VALUES, FORBIDDEN, FORBIDDEN]) : item, context, depth + 1)}`
      out.splice(choose.below(2), 0, twin)
    }
    return out
  })
  if (choose.chance(rate * 0.3)) parts.push(strange(context))
  if (choose.chance(rate * 0.5)) parts.sort(() => (choose.chance(0.5) ? 1 : -1))
  const comma = choose.chance(rate * 0.02) ? ',' : ''
  return `{${space()}${parts.join(`${space()},${space()}`)}${comma}${space()}}`
}

function string(value, context) {
  const { choose, rate, from, lineFramed } = context
  let text = JSON.stringify(value)
  if (choose.chance(rate)) {
    text = `"${text.slice(1, -1).replace(/[a-z]/g, (letter) => (choose.chance(0.2) ? escaped(letter) : letter))}"`
    // Escaping a letter behind a backslash would break what stands there: `\n` is no `\` and `n`.
    if (text.includes('\\\\u') || !isJson(text)) text = JSON.stringify(value)
  }
  if (choose.chance(rate * 0.15)) {
    const separator = choose.pick([
      '\u2028',
      '\u2029',
      '\u0085',
      '\\r',
      '\\n',
      ...(lineFramed ? ['\r', '\r'] : []),
    ])
    const inside = JSON.stringify(JSON.stringify(SMUGGLED[from])).slice(1, -1)
    text = `${text.slice(0, -1)}${separator}${choose.chance(0.5) ? inside : JSON.stringify(SMUGGLED[from])}${separator}"`
  }
  if (choose.chance(rate * 0.1)) {
    text = `"${choose.pick(['\\ud800', '\\udfff', '\\u0000', '\u0007', '\\x', '\\u12', '\\ud83d\\ude00', '\u200b', '\ufeff'])}${text.slice(1)}`
  }
  return text
}

/** A frame that a reader with other ideas of line ends reads as two. */
function smuggledBetween(text, { choose, from }) {
  const other = JSON.stringify(SMUGGLED[from])
  const separator = choose.pick([
    '\r',
    '\r',
    '\u2028',
    '\u2029',
    '\u0085',
    '\u0000',
    '\u000b',
    '\u001e',
    ' ',
    '',
  ])
  return choose.pick([
    `${text}${separator}${other}`,
    `${other}${separator}${text}`,
    `${text}${separator}`,
    `${separator}${text}`,
  ])
}

function strange({ choose, rate, from, ...rest }) {
  return choose.pick([
    () => `"__proto__":${JSON.stringify(SMUGGLED[from])}`,
    () => `"__proto__":${JSON.stringify(SMUGGLED[from].params ?? SMUGGLED[from].result)}`,
    () => '"constructor":{"prototype":{"method":"tools/call"}}',
    () => `"extra":${written(choose.pick(VALUES), { choose, rate: rate / 2, from, ...rest }, 0)}`,
    () => `"\u0000":1`,
    () => `"${'k'.repeat(300)}":1`,
    () => `"many":[${'0,'.repeat(600)}0]`,
  ])()
}

function damaged(bytes, { choose, lineFramed }) {
  const at = choose.below(bytes.length + 1)
  const insert = (...extra) => Buffer.concat([bytes.subarray(0, at), Buffer.from(extra), bytes.subarray(at)])
  const out = choose.pick([
    () => bytes.subarray(0, at),
    () => bytes.subarray(at),
    () => insert(0xff),
    () => insert(0xc0, 0x80),
    () => insert(0xed, 0xa0, 0x80),
    () => insert(0xf4, 0x90, 0x80, 0x80),
    () => insert(0xe2, 0x80),
    () => insert(0),
    () => insert(choose.below(256)),
    () => Buffer.concat([Buffer.from([0xef, 0xbb, 0xbf]), bytes]),
    () => Buffer.concat([bytes, Buffer.from(choose.pick([']', '}', '{}', '//x', 'null', '\u0000']))]),
    () => Buffer.concat([bytes.subarray(0, at), bytes.subarray(choose.below(bytes.length + 1))]),
    () => flipped(bytes, at, 1 << choose.below(8)),
  ])()
  // A line feed ends a line before the gate sees it.
  return lineFramed ? out.map((byte) => (byte === 10 ? 32 : byte)) : out
}

function flipped(bytes, at, bit) {
  const out = Buffer.from(bytes)
  if (at < out.length) out[at] ^= bit
  return out
}

const without = (message, key) => Object.fromEntries(Object.entries(message).filter(([name]) => name !== key))

const recased = (key, choose) =>
  choose.pick([
    key.toUpperCase(),
    key[0]?.toUpperCase() + key.slice(1),
    key.replace('s', 'ſ'),
    key.replace('k', '\u212a'),
    key,
  ])

const escaped = (char) => `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`

const escapedAll = (key) => `"${[...key].map((char) => (char.length === 1 ? escaped(char) : char)).join('')}"`

function isJson(text) {
  try {
    JSON.parse(text)
    return true
  } catch {
    return false
  }
}

function nested(depth, choose) {
  return choose.chance(0.5)
    ? '['.repeat(depth) + ']'.repeat(depth)
    : `${'{"a":'.repeat(depth)}1${'}'.repeat(depth)}`
}
