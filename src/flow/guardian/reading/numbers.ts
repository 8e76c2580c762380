/** The numbers that a text says. */
export function numbersOf(text: string): Set<number> {
  return new Set(numberMentions(text).flatMap(({ values }) => values))
}

export interface NumberMention {
  /** All that one mention may mean: `two years` is 2, 24 and 730. */
  readonly values: readonly number[]
  /** Also a common word: `one`, `first`, `half`. */
  readonly isLoose: boolean
}

/** In digits or words, with what people leave to be understood: `5k`, `3%`, `1,200`, `two and a half`. */
export function numberMentions(text: string): readonly NumberMention[] {
  const found: NumberMention[] = []
  const tokens = text.slice(0, LONGEST).toLowerCase().match(TOKEN) ?? []
  let open: number | undefined
  tokens.forEach((token, at) => {
    const digits = /^\d/.test(token) ? Number(token.replaceAll(',', '')) : undefined
    const unit = unitAfter(tokens, at)
    const isUnit = unit !== undefined
    if (digits !== undefined) open = digits
    else if (Object.hasOwn(WORDS, token) && !(token === 'dozen' && tokens[at - 1] === 'a'))
      open = joined(open, WORDS[token]!)
    else if (LEADS_ONE.has(token) && isUnit && tokens[at - 1] !== 'half') open = 1
    else {
      open = undefined
      return
    }
    const isHalfDozen = token === 'half' && tokens[at + 1] === 'a' && tokens[at + 2] === 'dozen'
    const values = isHalfDozen ? [6] : [open]
    if (tokens[at + 1] === 'and' && tokens[at + 2] === 'a' && tokens[at + 3] === 'half')
      values.push(open + 0.5)
    if (isUnit && tokens.slice(at + 2, at + 5).join(' ') === 'and a half') values.push(open + 0.5)
    if (unit !== undefined)
      values.push(...values.flatMap((value) => FACTORS[unit]!.map((factor) => round(value * factor))))
    if (tokens[at - 1] === 'a' && FRACTIONS.has(token)) values.push(round(1 / open))
    found.push({ values, isLoose: LOOSE.has(token) && !isUnit })
  })
  return found
}

/** `hours` after `two`, `hour` after `half` in `half an hour`. */
function unitAfter(tokens: readonly string[], at: number): string | undefined {
  const isPart = PARTS.has(tokens[at]!)
  const unit = [1, ...(isPart ? [2, 3] : [])]
    .map((far) => ({ far, word: tokens[at + far] ?? '' }))
    .find(
      ({ far, word }) => Object.hasOwn(FACTORS, word) && (far === 1 || /^an?$/.test(tokens[at + far - 1]!)),
    )
  return unit?.word
}

const PARTS = new Set(['half', 'quarter', 'third'])
const FRACTIONS = new Set(['third', 'fourth', 'fifth', 'quarter'])
const LEADS_ONE = new Set(['a', 'an', 'last', 'past', 'next', 'per', 'each'])

/** Hides what binary fractions do to `0.07 * 100`. */
export const round = (value: number): number => Number(value.toPrecision(12))

function joined(open: number | undefined, value: number): number {
  if (open === undefined) return value
  if (value >= 100) return open * value
  return open >= 20 && open % 10 === 0 && value < 10 ? open + value : value
}

const LONGEST = 20_000
const TOKEN = /\d{1,15}(?:,\d{3}){0,5}(?:\.\d{1,10})?|%|\p{L}+/gu

/** By what else a number with this unit may be given. */
const FACTORS: Readonly<Record<string, readonly number[]>> = {
  '%': [0.01],
  percent: [0.01],
  k: [1000],
  thousand: [1000],
  m: [1e6, 100],
  million: [1e6],
  billion: [1e9],
  lakh: [1e5],
  years: [12, 365],
  year: [12, 365],
  months: [30],
  month: [30],
  weeks: [7],
  week: [7],
  days: [24],
  day: [24],
  hours: [60, 3600],
  hour: [60, 3600],
  minutes: [60],
  minute: [60],
  dozen: [12],
  fortnight: [14],
  gb: [1024, 1000],
  gig: [1024, 1000],
  gigs: [1024, 1000],
  gigabytes: [1024, 1000],
  tb: [1024, 1000],
  litre: [1000],
  liter: [1000],
  litres: [1000],
  liters: [1000],
  l: [1000],
  kg: [1000],
  kilo: [1000],
  kilos: [1000],
  kilograms: [1000],
  tonne: [1000],
  tonnes: [1000],
  tons: [1000],
  cm: [10, 0.01],
  centimetres: [10, 0.01],
  centimeters: [10, 0.01],
  mm: [0.1, 0.001],
  inch: [2.54],
  inches: [2.54],
  ounce: [28.35],
  ounces: [28.35],
  metre: [100, 1000],
  meter: [100, 1000],
  feet: [12],
  foot: [12],
  meters: [100, 1000, 3.28],
  metres: [100, 1000, 3.28],
  km: [1000],
  kilometers: [1000],
}
const WORDS: Readonly<Record<string, number>> = {
  zero: 0,
  one: 1,
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  six: 6,
  seven: 7,
  eight: 8,
  nine: 9,
  ten: 10,
  eleven: 11,
  twelve: 12,
  thirteen: 13,
  fourteen: 14,
  fifteen: 15,
  sixteen: 16,
  seventeen: 17,
  eighteen: 18,
  nineteen: 19,
  twenty: 20,
  thirty: 30,
  forty: 40,
  fifty: 50,
  sixty: 60,
  seventy: 70,
  eighty: 80,
  ninety: 90,
  hundred: 100,
  thousand: 1000,
  million: 1e6,
  once: 1,
  twice: 2,
  couple: 2,
  pair: 2,
  both: 2,
  trio: 3,
  quarter: 0.25,
  thrice: 3,
  dozen: 12,
  half: 0.5,
  first: 1,
  second: 2,
  third: 3,
  fourth: 4,
  fifth: 5,
  single: 1,
  double: 2,
}
const LOOSE = new Set(['one', 'once', 'first', 'second', 'third', 'single', 'double', 'half', 'a', 'an'])
