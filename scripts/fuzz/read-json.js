/**
 * A JSON reader of its own that forgets nothing: objects stay lists of members, numbers stay text. What the reference
 * consumers make of it is then a matter of how they look members up. Throws on anything but RFC 8259.
 */
export function readMembers(text) {
  let at = 0
  let repeats = false
  let hasProto = false
  const root = value()
  skipSpace()
  if (at !== text.length) throw new SyntaxError('rest')
  return { root, repeats, hasProto }

  function value() {
    skipSpace()
    const char = text[at]
    if (char === '"') return { string: string() }
    if (char === '{') return object()
    if (char === '[') return array()
    for (const [word, literal] of WORDS) {
      if (text.startsWith(word, at)) {
        at += word.length
        return { literal }
      }
    }
    NUMBER.lastIndex = at
    const number = NUMBER.exec(text)?.[0]
    if (number === undefined) throw new SyntaxError('value')
    at += number.length
    return { number }
  }

  function object() {
    const members = []
    const keys = new Set()
    at += 1
    skipSpace()
    if (take('}')) return { members }
    do {
      skipSpace()
      if (text[at] !== '"') throw new SyntaxError('key')
      const key = string()
      skipSpace()
      if (!take(':')) throw new SyntaxError('colon')
      if (keys.has(key)) repeats = true
      if (key === '__proto__') hasProto = true
      keys.add(key)
      members.push([key, value()])
      skipSpace()
    } while (take(','))
    if (!take('}')) throw new SyntaxError('end of object')
    return { members }
  }

  function array() {
    const items = []
    at += 1
    skipSpace()
    if (take(']')) return { items }
    do {
      items.push(value())
      skipSpace()
    } while (take(','))
    if (!take(']')) throw new SyntaxError('end of array')
    return { items }
  }

  function string() {
    STRING.lastIndex = at
    const token = STRING.exec(text)?.[0]
    if (token === undefined) throw new SyntaxError('string')
    at += token.length
    const inside = token.slice(1, -1)
    return inside.includes('\\') ? inside.replace(ESCAPE, unescaped) : inside
  }

  function skipSpace() {
    while (text[at] === ' ' || text[at] === '\n' || text[at] === '\r' || text[at] === '\t') at += 1
  }

  function take(char) {
    if (text[at] !== char) return false
    at += 1
    return true
  }
}

const WORDS = [
  ['true', true],
  ['false', false],
  ['null', null],
]
const NUMBER = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y
const STRING = /"(?:[^"\\\u0000-\u001f]|\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4}))*"/y
const ESCAPE = /\\(?:u([0-9a-fA-F]{4})|(.))/g
const SHORT = { b: '\b', f: '\f', n: '\n', r: '\r', t: '\t' }

const unescaped = (_, hex, char) =>
  hex === undefined ? (SHORT[char] ?? char) : String.fromCharCode(Number.parseInt(hex, 16))
