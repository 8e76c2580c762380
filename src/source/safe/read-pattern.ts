/** Characters up to 127, and all others as one. */
export interface CharacterSet {
  readonly hasAny: (characters: string) => boolean
  readonly opposite: () => CharacterSet
  readonly codes: Uint8Array
}

export interface PatternRead {
  readonly isAnchoredAtStart: boolean
  readonly isAnchoredAtEnd: boolean
  /** All that may stand in a match. */
  readonly characters: CharacterSet
  readonly first: CharacterSet
  /** As far as it is plain text. */
  readonly writtenStart: string
  /** The pattern is one character or class, perhaps repeated. */
  readonly only: CharacterSet | undefined
}

const LONGEST = 400

/** A regular expression as far as one must know it to tell what it lets through. Undefined: too involved. */
export function readPattern(source: string, flags: string): PatternRead | undefined {
  if (source.length > LONGEST) return undefined
  const all = new Uint8Array(129)
  const first = new Uint8Array(129)
  let written = ''
  let isPlain = true
  let atoms = 0
  let isFirst = true
  let depth = 0
  let hasChoice = false
  let only: Uint8Array | undefined
  const isStart = source.startsWith('^') || source.startsWith('\\A')
  const isEnd = (source.endsWith('$') && !source.endsWith('\\$')) || /\\[Zz]$/.test(source)
  const take = (codes: Uint8Array, text: string | undefined, next: string): void => {
    addTo(all, codes)
    if (isFirst) addTo(first, codes)
    const isOptional = next === '?' || next === '*' || next === '{'
    if (!isOptional) isFirst = depth > 0 && isFirst
    if (isPlain && text !== undefined && !isOptional && next !== '+') written += text
    else isPlain = false
    atoms += 1
    only = codes
  }
  for (let at = 0; at < source.length; at += 1) {
    const sign = source.charAt(at)
    if (sign === '[') {
      const end = endOfClass(source, at)
      if (end < 0) return undefined
      take(classOf(source.slice(at + 1, end)), undefined, source.charAt(end + 1))
      at = end
    } else if (sign === '\\') {
      const next = source.charAt(at + 1)
      if (/[1-9pPkux]/.test(next)) return undefined
      if (!/[bBAZz]/.test(next))
        take(escaped(next), /\w/.test(next) ? undefined : next, source.charAt(at + 2))
      at += 1
    } else if (sign === '.') take(anything(flags), undefined, source.charAt(at + 1))
    else if (sign === '(') {
      depth += 1
      isPlain = false
      if (source.startsWith('(?!', at) || source.startsWith('(?<!', at)) {
        const end = endOfGroup(source, at)
        if (end < 0) return undefined
        depth -= 1
        at = end
      } else if (source.startsWith('(?:', at) || source.startsWith('(?=', at)) at += 2
      else if (source.startsWith('(?<', at) || source.startsWith('(?P<', at))
        at = Math.max(at, source.indexOf('>', at))
    } else if (sign === ')') {
      depth -= 1
      isFirst = false
    } else if (sign === '|') {
      if (depth <= 0) hasChoice = true
      isPlain = false
      isFirst = true
    } else if (sign === '{') {
      const end = source.indexOf('}', at)
      if (end > at) at = end
    } else if (!'^$*+?'.includes(sign)) take(setOf(sign), sign, source.charAt(at + 1))
  }
  const every = hasChoice && source.split('|').every((one) => one.startsWith('^') && one.endsWith('$'))
  const isMany = flags.includes('m')
  return {
    isAnchoredAtStart: isStart && !isMany && (!hasChoice || every),
    isAnchoredAtEnd: isEnd && !isMany && (!hasChoice || every),
    characters: set(all),
    first: set(first),
    writtenStart: written,
    only:
      !isStart && !isEnd && atoms > 0 && (atoms === 1 || (hasChoice && source.split('|').every(isOneSign)))
        ? set(atoms === 1 && only ? only : all)
        : undefined,
  }
}

function addTo(all: Uint8Array, codes: Uint8Array): void {
  for (let code = 0; code < all.length; code += 1) if (codes[code] === 1) all[code] = 1
}

const isOneSign = (part: string): boolean => part.length === 1 || (part.length === 2 && part.startsWith('\\'))

function endOfClass(source: string, from: number): number {
  for (let at = from + 1; at < source.length; at += 1) {
    if (source.charAt(at) === '\\') at += 1
    else if (source.charAt(at) === ']' && at > from + 1) return at
  }
  return -1
}

function endOfGroup(source: string, from: number): number {
  let depth = 0
  for (let at = from; at < source.length; at += 1) {
    const sign = source.charAt(at)
    if (sign === '\\') at += 1
    else if (sign === '(') depth += 1
    else if (sign === ')' && (depth -= 1) === 0) return at
  }
  return -1
}

function classOf(inside: string): Uint8Array {
  const isNot = inside.startsWith('^')
  const codes = new Uint8Array(129)
  const text = isNot ? inside.slice(1) : inside
  for (let at = 0; at < text.length; at += 1) {
    let sign = text.charAt(at)
    if (sign === '\\') {
      const next = text.charAt(at + 1)
      at += 1
      if (/[wWsSdD]/.test(next)) {
        addTo(codes, escaped(next))
        continue
      }
      if (next === 'x') {
        sign = String.fromCharCode(Number.parseInt(text.slice(at + 1, at + 3), 16) || 0)
        at += 2
      } else if (next === 'u') {
        sign = String.fromCharCode(Number.parseInt(text.slice(at + 1, at + 5), 16) || 0)
        at += 4
      } else sign = CONTROL[next] ?? next
    }
    const until = text.charAt(at + 1) === '-' && at + 2 < text.length ? text.charAt(at + 2) : ''
    if (until === '' || until === '\\') codes[Math.min(128, sign.charCodeAt(0))] = 1
    else {
      for (let code = sign.charCodeAt(0); code <= Math.min(128, until.charCodeAt(0)); code += 1)
        codes[code] = 1
      at += 2
    }
  }
  return isNot ? codes.map((is) => 1 - is) : codes
}

const CONTROL: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t', f: '\f', v: '\v', '0': '\0' }

function escaped(letter: string): Uint8Array {
  const test = ESCAPES[letter.toLowerCase()]
  if (test === undefined || !/[wsd]/i.test(letter)) return setOf(CONTROL[letter] ?? letter)
  const codes = new Uint8Array(129).map((_, code) =>
    code < 128 && test.test(String.fromCharCode(code)) ? 1 : 0,
  )
  return letter === letter.toLowerCase() ? codes : codes.map((is) => 1 - is)
}

const ESCAPES: Readonly<Record<string, RegExp>> = { w: /\w/, s: /\s/, d: /\d/ }

function anything(flags: string): Uint8Array {
  const codes = new Uint8Array(129).fill(1)
  if (!flags.includes('s')) codes[10] = codes[13] = 0
  return codes
}

function setOf(sign: string): Uint8Array {
  const codes = new Uint8Array(129)
  codes[Math.min(128, sign.charCodeAt(0))] = 1
  return codes
}

function set(codes: Uint8Array): CharacterSet {
  return {
    codes,
    hasAny: (characters) =>
      characters.split('').some((sign) => codes[Math.min(128, sign.charCodeAt(0))] === 1),
    opposite: () => set(codes.map((is) => 1 - is)),
  }
}
