import { phrases } from './phrase.ts'
import { isExtraSelector, isTag } from './invisible.ts'

/** A stretch of the original that stands for another text. */
export interface Decoded {
  readonly text: string
  readonly via: string
  readonly start: number
  readonly end: number
}

/** Famous words in the usual disguises; where one occurs, the text around it is undone. */
export const ROT13 = phrases('vtaber|qvfertneq|sbetrg|vafgehpgvba*|cerivbhf|flfgrz')
export const BACKWARDS = phrases('erongi|dragersid|snoitcurtsni|suoiverp|tpmorp')
export const LEET = phrases(
  '1gnore|ign0re|1gn0re|1gn0r3|ignor3|d1sregard|disr3gard|1nstruct*|instruct10n*|prev10us|previ0us|pr3vious|pr3v10us|syst3m|pr0mpt',
)

/** What base64, hexadecimal, percent, entity, escape and tag notation hides in a text; images and keys give nothing. */
export function* decodeHidden(value: string, hasRun: boolean): Generator<Decoded, void, undefined> {
  if (value.includes('\udb40')) yield* tagged(value)
  if (hasRun) {
    yield* longRuns(value)
  }
  if (value.includes('%')) yield* percented(value)
  if (value.includes('&#')) yield* decodeEach(value, ENTITIES, 'entities', fromNumbers)
  if (value.includes('\\u') || value.includes('\\x'))
    yield* decodeEach(value, ESCAPES, 'escapes', fromNumbers)
  if (value.includes(BINARY_BLANK)) yield* decodeEach(value, BINARY, 'binary', fromBinary)
}

export function fromBase64(text: string, limit = MOST_DECODED): string {
  // The first characters decide, so that an image or a key costs no more than a glance.
  if (!isAsciiInBase64(text)) return ''
  if (!looksWritten(Buffer.from(text.slice(0, 48), 'base64').toString('latin1'))) return ''
  return Buffer.from(text.slice(0, Math.ceil((limit * 4) / 3)), 'base64').toString('utf8')
}

/** In base64, bytes below 128 leave certain bits of each character zero. */
function isAsciiInBase64(text: string): boolean {
  const until = Math.min(24, text.length - 3)
  for (let i = 0; i < until; i += 4) {
    if (bitsOf(text, i) & 32 || bitsOf(text, i + 1) & 8 || bitsOf(text, i + 2) & 2) return false
  }
  return true
}

function bitsOf(text: string, at: number): number {
  return BITS[text.charCodeAt(at)] ?? 63
}

const BITS = new Uint8Array(128).fill(63)
Array.from(
  'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-',
  (digit, i) => (BITS[digit.charCodeAt(0)] = i),
)
BITS[43] = 62

export function unscramble(text: string, set: 'rot13' | 'backwards' | 'leet'): string {
  if (set === 'backwards') return Array.from(text).toReversed().join('')
  if (set === 'leet') return text.replace(/[013457@$]/g, (sign) => LEET_SIGNS[sign] ?? sign)
  return text.replace(/[a-z]/g, (letter) => String.fromCharCode(((letter.charCodeAt(0) - 84) % 26) + 97))
}

/** Mostly letters, with the blanks of a sentence or the signs of a path. */
export function looksWritten(text: string): boolean {
  let letters = 0
  let odd = 0
  for (let i = 0; i < text.length; i += 1) {
    const code = text.charCodeAt(i)
    if ((code >= 97 && code <= 122) || (code >= 65 && code <= 90) || code === 32) letters += 1
    else if (code < 32 ? code !== 9 && code !== 10 && code !== 13 : code >= 127) odd += 1
  }
  return text.length > 5 && odd * 12 <= text.length && letters * 10 >= text.length * 6
}

const MOST_DECODED = 65_536
const SHORTEST_RUN = 20
const HEX = /^[0-9A-Fa-f]+$/
const BINARY_BLANK = '00100000'
const BINARY = /[01 ]{48,}/g
const ENTITIES = /(?:&#[xX]?[0-9A-Fa-f]{1,6};){4,}/g
const ESCAPES = /(?:\\u[0-9A-Fa-f]{4}|\\x[0-9A-Fa-f]{2}){4,}/g
const LEET_SIGNS: Readonly<Record<string, string>> = {
  0: 'o',
  1: 'i',
  3: 'e',
  4: 'a',
  5: 's',
  7: 't',
  '@': 'a',
  $: 's',
}

/** Runs of base64 signs, by hand: a pattern would begin anew at each of their characters. */
function* longRuns(value: string): Generator<Decoded, void, undefined> {
  let start = 0
  for (let i = 0; i <= value.length; i += 1) {
    const code = i < value.length ? value.charCodeAt(i) : 0
    if (code < 128 && IN_RUN[code] === 1) continue
    if (i - start >= SHORTEST_RUN) {
      const run = value.slice(start, i)
      const hex = HEX.test(run)
      const text = hex ? fromHex(run) : fromBase64(run)
      if (looksWritten(text)) yield { text, via: hex ? 'hexadecimal' : 'base64', start, end: i }
    }
    start = i + 1
  }
}

const IN_RUN = new Uint8Array(128).map((_, code) =>
  /[A-Za-z0-9+/_-]/.test(String.fromCharCode(code)) ? 1 : 0,
)

function* decodeEach(
  value: string,
  notation: RegExp,
  via: string,
  decode: (text: string) => string,
): Generator<Decoded, void, undefined> {
  notation.lastIndex = 0
  for (const match of value.matchAll(notation)) {
    const text = decode(match[0])
    if (looksWritten(text)) yield { text, via, start: match.index, end: match.index + match[0].length }
  }
}

function fromHex(text: string): string {
  const glance = Buffer.from(text.slice(0, 32), 'hex').toString('latin1')
  return looksWritten(glance) ? Buffer.from(text.slice(0, MOST_DECODED * 2), 'hex').toString('utf8') : ''
}

function fromBinary(text: string): string {
  const bytes = text.slice(0, MOST_DECODED).match(/[01]{8}/g) ?? []
  return String.fromCharCode(...bytes.slice(0, 8192).map((byte) => parseInt(byte, 2)))
}

function fromNumbers(text: string): string {
  return text
    .slice(0, MOST_DECODED * 8)
    .replace(/(?:&#|\\)([xXu]?)([0-9A-Fa-f]{1,6});?/g, (_, hex: string, digits: string) => {
      const code = parseInt(digits, hex === '' ? 10 : 16)
      return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : ''
    })
}

/** A word with three or more percent escapes is read as a whole, so that `a%20b%20c` is a sentence again. */
function* percented(value: string): Generator<Decoded, void, undefined> {
  for (let at = value.indexOf('%'); at >= 0;) {
    let start = at
    while (start > 0 && at - start < 200 && value.charCodeAt(start - 1) > 32) start -= 1
    let end = at
    while (end < value.length && end - at < MOST_DECODED && value.charCodeAt(end) > 32) end += 1
    const escaped = value.slice(start, end)
    const text = escaped.replace(/%([0-9A-Fa-f]{2})/g, (_, digits: string) =>
      String.fromCharCode(parseInt(digits, 16)),
    )
    if (escaped.length - text.length >= 6 && looksWritten(text)) yield { text, via: 'percent', start, end }
    at = value.indexOf('%', end)
  }
}

/** Tag characters spell ASCII; the emoji flags of regions use a few and mean no text. */
function* tagged(value: string): Generator<Decoded, void, undefined> {
  let text = ''
  let start = -1
  let end = 0
  let at = 0
  for (const character of value) {
    const code = character.codePointAt(0) ?? 0
    if (isTag(code) || isExtraSelector(code)) {
      if (start < 0) start = at
      end = at + character.length
      if (isTag(code)) text += String.fromCharCode(code - 0xe0000)
      else text += String.fromCharCode(code - 0xe0100 + 16)
    }
    at += character.length
  }
  if (text.length > 10) yield { text, via: 'invisible characters', start, end }
}
