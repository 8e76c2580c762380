/**
 * Words that no typo turns into one another. A number becomes seven syllables of a Reed–Solomon code over 47 of them: two
 * words differ in at least four syllables, and because consonants and vowels alternate, what is left out and put in
 * elsewhere does not make up for it. So of a million names no two are neighbours unless they were made to be. No letter
 * is one that another could be taken for (no l, i beside 1, no o beside 0, no m beside rn), and there is no digit to fold.
 */
export interface Tokens {
  readonly wordOf: (number: number) => string
  /** The number of the first such word in a text; undefined where there is none, or one that is misspelt. */
  readonly numberIn: (text: string) => number | undefined
}

const FIELD = 47
const KEPT = 4
const LENGTH = 7
/** So that nothing begins with one syllable seven times. */
const SHIFT = 1_234_567
/** There are this many. */
export const MOST_TOKENS = FIELD ** KEPT

const ALL = [...syllables('b d f g k p s t z', 'a e u'), ...syllables('h j v y', 'a e i o u')].slice(0, FIELD)
const PLACES = new Map(ALL.map((syllable, place) => [syllable, place]))
const WORD = /(?:[bdfghjkpstvyz][aeiou]){7}/

/** Neighbours in number are none in spelling: numbers are spread first, differently for each seed. */
export function createTokens(seed: number): Tokens {
  const step = 1_299_709 + 94 * (seed % 1_000)
  const back = inverse(step)
  return {
    wordOf(number) {
      let rest = (times(number, step) + SHIFT) % MOST_TOKENS
      const data: number[] = []
      for (let at = 0; at < KEPT; at++) {
        data.push(rest % FIELD)
        rest = Math.floor(rest / FIELD)
      }
      return encoded(data)
    },
    numberIn(text) {
      const word = WORD.exec(text)?.[0]
      const data = word === undefined ? undefined : decoded(word)
      if (data === undefined) return undefined
      const spread = data.reduceRight((sum, digit) => sum * FIELD + digit, 0)
      return times((spread - SHIFT + MOST_TOKENS) % MOST_TOKENS, back)
    },
  }
}

function syllables(consonants: string, vowels: string): readonly string[] {
  return consonants
    .split(' ')
    .flatMap((consonant) => vowels.split(' ').map((vowel) => `${consonant}${vowel}`))
}

/** The data are the coefficients of a polynomial, the syllables its values. */
function encoded(data: readonly number[]): string {
  let word = ''
  for (let at = 0; at < LENGTH; at++) word += ALL[valueAt(data, at)]!
  return word
}

/** From four values the polynomial is known again; the other three say whether it was one of ours. */
function decoded(word: string): readonly number[] | undefined {
  const values: number[] = []
  for (let at = 0; at < LENGTH; at++) {
    const place = PLACES.get(word.slice(2 * at, 2 * at + 2))
    if (place === undefined) return undefined
    values.push(place)
  }
  const data = BASIS.map((row) => row.reduce((sum, factor, at) => (sum + factor * values[at]!) % FIELD, 0))
  return encoded(data) === word ? data : undefined
}

function valueAt(data: readonly number[], at: number): number {
  let sum = 0
  for (let power = KEPT - 1; power >= 0; power--) sum = (sum * at + data[power]!) % FIELD
  return sum
}

/** Inverse of the matrix that takes coefficients to the first four values. */
const BASIS = inverted(
  Array.from({ length: KEPT }, (_, at) => Array.from({ length: KEPT }, (_, power) => at ** power % FIELD)),
)

function inverted(matrix: readonly (readonly number[])[]): readonly (readonly number[])[] {
  const size = matrix.length
  const rows = matrix.map((row, at) => [...row, ...matrix.map((_, other) => (other === at ? 1 : 0))])
  for (let at = 0; at < size; at++) {
    const pivot = rows.findIndex((row, place) => place >= at && row[at] !== 0)
    const chosen = rows[pivot]!
    rows[pivot] = rows[at]!
    const factor = reciprocal(chosen[at]!)
    rows[at] = chosen.map((value) => (value * factor) % FIELD)
    for (let other = 0; other < size; other++) {
      if (other === at) continue
      const much = rows[other]![at]!
      rows[other] = rows[other]!.map((value, place) => modulo(value - much * rows[at]![place]!))
    }
  }
  return rows.map((row) => row.slice(size))
}

function reciprocal(value: number): number {
  for (let one = 1; one < FIELD; one++) if ((one * value) % FIELD === 1) return one
  throw new RangeError('zero has none')
}

function modulo(value: number): number {
  return ((value % FIELD) + FIELD) % FIELD
}
/** Exact: five million squared is far below 2^53. */
function times(one: number, other: number): number {
  return (one * other) % MOST_TOKENS
}

function inverse(value: number): number {
  let [a, b, x, y] = [value % MOST_TOKENS, MOST_TOKENS, 1, 0]
  while (b !== 0) {
    const whole = Math.floor(a / b)
    ;[a, b] = [b, a - whole * b]
    ;[x, y] = [y, x - whole * y]
  }
  return ((x % MOST_TOKENS) + MOST_TOKENS) % MOST_TOKENS
}
