import { LOOKS_LIKE } from '../../core/text/confusable.ts'

/** The letters and digits of a text without case, marks and what stands between them, and where each of them stood. */
export interface Form {
  readonly units: Uint16Array
  readonly at: Uint32Array
  readonly length: number
}

/** Spacing, punctuation and case disappear here, so that nobody can hide behind them. */
export function normalForm(text: string, shared?: Room): Form {
  const isAscii = Buffer.byteLength(text) === text.length
  const room = isAscii ? text.length : text.length * 2
  const { units, at } = shared !== undefined && shared.at.length >= room ? shared : roomFor(room)
  if (isAscii) return asciiForm(text, units, at)
  let length = 0
  for (let index = 0; index < text.length; index += 1) {
    const code = text.charCodeAt(index)
    let unit = code < 128 ? ASCII[code]! : SKIPPED
    if (code >= 128) {
      if (isLead(code) && index + 1 < text.length) {
        unit = foldedAstral(text.codePointAt(index)!)
        if (unit !== SKIPPED) {
          units[length] = unit
          at[length++] = index
        }
        index += 1
        continue
      }
      unit = folded(code)
    }
    if (unit === SKIPPED) continue
    // A character of these scripts says as much as two letters, and counts as much.
    if (unit >= IDEOGRAPHS) {
      units[length] = (unit >>> 8) | 0xff00
      at[length++] = index
    }
    units[length] = unit
    at[length++] = index
  }
  return { units, at, length }
}

function asciiForm(text: string, units: Uint16Array, at: Uint32Array): Form {
  let length = 0
  for (let index = 0; index < text.length; index += 1) {
    const unit = ASCII[text.charCodeAt(index)]!
    if (unit === SKIPPED) continue
    units[length] = unit
    at[length++] = index
  }
  return { units, at, length }
}

/** What a form is written to; the next form that is written to it ends the life of the one before. */
export interface Room {
  readonly units: Uint16Array
  readonly at: Uint32Array
}

export function roomFor(length: number): Room {
  return { units: new Uint16Array(length), at: new Uint32Array(length) }
}

/** Where the character ends that stands at this index. */
export function endOf(text: string, index: number): number {
  return index + (isLead(text.charCodeAt(index)) && index + 1 < text.length ? 2 : 1)
}

/** The first unit that stands at or after an index of the text. */
export function unitAt({ at, length }: Form, index: number): number {
  let [low, high] = [0, length]
  while (low < high) {
    const middle = (low + high) >>> 1
    if (at[middle]! < index) low = middle + 1
    else high = middle
  }
  return low
}

export function isDigit(unit: number): boolean {
  return unit >= 48 && unit <= 57
}

const SKIPPED = 0
const UNKNOWN = 1
const IDEOGRAPHS = 0x2e80

const ASCII = new Uint16Array(128).map((_, code) => {
  const character = String.fromCharCode(code)
  return /[0-9A-Za-z]/.test(character) ? character.toLowerCase().charCodeAt(0) : SKIPPED
})

let table: Uint16Array | undefined

function folded(code: number): number {
  table ??= new Uint16Array(65_536).fill(UNKNOWN)
  const known = table[code]!
  if (known !== UNKNOWN) return known
  const unit = foldedCharacter(String.fromCharCode(code))
  table[code] = unit
  return unit
}

/** Mathematical and enclosed letters are letters; an ideograph beyond the first plane keeps its low half. */
function foldedAstral(code: number): number {
  const unit = foldedCharacter(String.fromCodePoint(code))
  return unit >= 0xd800 && unit < 0xe000 ? code & 0xffff : unit
}

function foldedCharacter(character: string): number {
  const plain = LOOKS_LIKE.get(character) ?? character.normalize('NFKD').toLowerCase()
  return /^[\p{L}\p{N}]/u.test(plain) ? plain.charCodeAt(0) : SKIPPED
}

function isLead(code: number): boolean {
  return code >= 0xd800 && code < 0xdc00
}
