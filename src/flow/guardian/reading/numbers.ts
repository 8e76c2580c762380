/** The numbers that a text says, in digits or words, with what people leave to be understood: `5k`, `3%`, `1,200`. */
export function numbersOf(text: string): Set<number> {
  const found = new Set<number>()
  for (const [, digits, unit] of text.slice(0, LONGEST).matchAll(NUMBER)) {
    const value = Number(digits!.replace(/,(?=\d{3})/g, '').replace(/,$/, ''))
    if (!Number.isFinite(value)) continue
    found.add(value)
    const factor = unit && FACTORS[unit.toLowerCase()]
    if (factor !== undefined && factor !== '') found.add(round(value * factor))
  }
  let open: number | undefined
  for (const word of text
    .slice(0, LONGEST)
    .toLowerCase()
    .match(/[a-z]+/g) ?? []) {
    const value = Object.hasOwn(WORDS, word) ? WORDS[word]! : undefined
    if (value === undefined) open = undefined
    else if (value >= 100 && open !== undefined) found.add((open *= value))
    else if (open !== undefined && open >= 20 && open % 10 === 0 && value < 10) found.add((open += value))
    else found.add((open = value))
  }
  return found
}

/** Hides what binary fractions do to `0.07 * 100`. */
export const round = (value: number): number => Number(value.toPrecision(12))

const LONGEST = 20_000
const NUMBER =
  /(?<![\p{L}\d.])(\d{1,15}(?:,\d{3}){0,5}(?:\.\d{1,10})?)\s?(%|percent|k\b|thousand|m\b|million|billion|lakh|hours?|minutes?|feet|foot|ft|kg|dozen)?/giu
const FACTORS: Readonly<Record<string, number>> = {
  '%': 0.01,
  percent: 0.01,
  k: 1000,
  thousand: 1000,
  m: 1e6,
  million: 1e6,
  billion: 1e9,
  lakh: 1e5,
  hour: 60,
  hours: 60,
  minute: 60,
  minutes: 60,
  dozen: 12,
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
  dozen: 12,
  half: 0.5,
}
