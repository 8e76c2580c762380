import { findSecrets } from '../../core/secret.ts'
import { classify } from './classify.ts'
import { isDigitAt, KINDS, type Kind } from './shape.ts'

/** A stretch of a text that is worth knowing again by itself. */
export interface Value {
  readonly start: number
  readonly end: number
  readonly kind: Kind
  readonly flags: number
  /** What to remember in place of the stretch: another way to write it. */
  readonly spelled?: string
  /** Whether a part of it would still betray it. */
  readonly isRandom?: boolean
}

/** Numbers, addresses, identifiers, secrets and names. Dates, years, round numbers and plain words tell nothing of a source. */
export function* values(text: string): Generator<Value, void, undefined> {
  for (const [start, end] of chunks(text)) yield* chunkValues(text.slice(start, end), start)
  for (const match of text.matchAll(DIGIT_GROUPS)) yield* grouped(match[0], match.index)
  for (const match of text.matchAll(IBAN_GROUPS)) yield* grouped(match[0], match.index)
  for (const { start, end } of findSecrets(text))
    yield { start, end, kind: KINDS.exact, flags: 0, isRandom: true }
  for (const match of text.matchAll(NAME)) {
    const words = match[0].split(' ')
    const from = OPENERS.has(words[0]!.toLowerCase()) ? words[0]!.length + 1 : 0
    if (words.length > (from > 0 ? 2 : 1) && !EVERYWHERE.has(match[0].toLowerCase())) {
      const range = { start: match.index + from, end: match.index + match[0].length }
      yield { ...range, kind: KINDS.whole, flags: 0 }
    }
  }
}

const DIGIT_GROUPS = /(?<![0-9])[0-9]{2,5}(?:[ -][0-9]{2,5}){1,6}(?![0-9])/g
const IBAN_GROUPS = /(?<![A-Z0-9])[A-Z]{2}[0-9]{2}(?: [A-Z0-9]{4}){2,7}(?: [A-Z0-9]{1,3})?(?![A-Z0-9])/g
const NAME = /(?<![\p{L}\p{N}'’-])\p{Lu}[\p{L}'’-]{1,30}(?: \p{Lu}[\p{L}'’-]{1,30}){1,3}/gu

/** Words that begin a sentence more often than a name. */
const OPENERS = new Set(
  'a an and as at but by dear for from he hello her hi his i if in is it its my no on or our she the this that these they to we when with you your please note see what how why'.split(
    ' ',
  ),
)

/** Places and phrases written like names, which are in everybody's texts. */
const EVERYWHERE = new Set(
  (
    'new york|new york city|united states|united kingdom|los angeles|san francisco|san diego|las vegas|hong kong|new zealand|south africa|' +
    'south korea|north korea|saudi arabia|costa rica|sri lanka|new delhi|buenos aires|sao paulo|rio de janeiro|new jersey|north america|' +
    'south america|latin america|european union|middle east|united nations|best regards|kind regards|many thanks|thank you|good morning|' +
    'dear all|dear sir|happy birthday|merry christmas|new year|white house|world cup|wall street|google drive|google maps|open source'
  ).split('|'),
)

/** Runs without blanks, quotes and brackets. Of plain words, which most are, none is given: nothing in them is of any kind. */
function* chunks(text: string): Generator<readonly [number, number], void, undefined> {
  let start = 0
  let isTelling = false
  for (let at = 0; at <= text.length; at += 1) {
    const code = at < text.length ? text.charCodeAt(at) : 32
    const trait = code < 128 ? TRAITS[code]! : code >= 160 && BLANK.test(text[at]!) ? BREAK : PLAIN
    if (trait === TELLING) isTelling = true
    if (trait !== BREAK) continue
    if (isTelling) yield [start, at]
    start = at + 1
    isTelling = false
  }
}

const PLAIN = 0
const BREAK = 1
/** Every kind of value has a digit in it, or one of these signs: see classify.ts. */
const TELLING = 2
const BLANK = /\s/
const TRAITS = new Uint8Array(128).map((_, code) => {
  const sign = String.fromCharCode(code)
  if (/[\s"'`<>(){}[\]|;]/.test(sign)) return BREAK
  return /[0-9@/.:]/.test(sign) ? TELLING : PLAIN
})

/** `a,b` and `key=value` are two things; `4,812.55`, `12:30` and `https://` are one. */
function* chunkValues(chunk: string, offset: number): Generator<Value, void, undefined> {
  let start = 0
  for (let at = 0; at <= chunk.length; at += 1) {
    if (at < chunk.length && !isBreak(chunk, at)) continue
    yield* pieceValues(chunk.slice(start, at), offset + start)
    start = at + 1
  }
}

function isBreak(chunk: string, at: number): boolean {
  const sign = chunk[at]
  if (sign === '=' || sign === '&' || sign === '\\') return true
  if (sign !== ',' && sign !== ':') return false
  if (sign === ':' && chunk.startsWith('//', at + 1)) return false
  return !(isDigitAt(chunk, at - 1) && isDigitAt(chunk, at + 1))
}

function* pieceValues(piece: string, offset: number): Generator<Value, void, undefined> {
  let start = 0
  let end = Math.min(piece.length, LONGEST_PIECE)
  while (start < end && !INNER.test(piece[start]!)) start += 1
  while (end > start && !INNER.test(piece[end - 1]!)) end -= 1
  if (end - start < 4) return
  for (const value of classify(piece.slice(start, end)))
    yield { ...value, start: offset + start + value.start, end: offset + start + value.end }
}

const LONGEST_PIECE = 2000
const INNER = /[\p{L}\p{N}]/u

/** Phone, card and account numbers in groups; a date is not one. */
function* grouped(run: string, offset: number): Generator<Value, void, undefined> {
  const plain = run.replace(/[ -]/g, '')
  if (plain.length < 8 || /^(?:19|20)[0-9]{2}-[0-9]{2}-[0-9]{2}/.test(run)) return
  yield { start: offset, end: offset + run.length, kind: KINDS.exact, flags: 0, isRandom: plain.length >= 12 }
}
