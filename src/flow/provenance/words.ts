/** A word or number of a text, with all that it may mean. */
export interface Word {
  readonly text: string
  /** More than one where a number can be read in two ways: `1.234`. */
  readonly readings: readonly string[]
  readonly start: number
  readonly end: number
}

/** Letters and digits in lower case; what stands between them is dropped, but for the signs inside a number. */
export function words(text: string): readonly Word[] {
  const found: Word[] = []
  for (const match of text.matchAll(RUN)) {
    const [run] = match
    const whole = { start: match.index, end: match.index + run.length }
    const readings = DIGIT.test(run) && SIGN.test(run) ? numberReadings(run) : [plainForm(run)]
    if (readings.length > 0) found.push({ text: plainForm(run), readings, ...whole })
    else for (const part of parts(run, match.index)) found.push(part)
  }
  return found
}

/** A number's value, or both values if the sign in it may part thousands or decimals; none for dates and addresses. */
function numberReadings(run: string): readonly string[] {
  const signs: readonly string[] = run.match(/[.,']/g) ?? []
  const groups = run.split(SIGN)
  const decimal = signs.at(-1)!
  const isMixed = new Set(signs).size > 1
  const found: string[] = []
  const inThrees = (list: readonly string[]) => list.slice(1).every((group) => group.length === 3)
  if (groups.length === 2 || (isMixed && signs.indexOf(decimal) === signs.length - 1)) {
    const wholes = groups.slice(0, -1)
    if (decimal !== "'" && inThrees(wholes)) found.push(valueOf(wholes.join(''), groups.at(-1)!))
  }
  if (!isMixed && inThrees(groups) && groups[0]!.length <= 3) found.push(valueOf(groups.join(''), ''))
  return found
}

// Digits with single signs between them, or letters and digits mixed.
const RUN = /[0-9]+(?:[.,'][0-9]+)+|[\p{L}\p{N}]+/gu
const SIGN = /[.,']/
const DIGIT = /^[0-9]/

function plainForm(run: string): string {
  return run.normalize('NFKC').toLowerCase().replace(/[.,']/g, '')
}

function valueOf(whole: string, fraction: string): string {
  const kept = fraction.replace(/0{1,20}$/, '')
  const leading = whole.replace(/^0{1,20}(?=[0-9])/, '')
  return kept === '' ? leading : `${leading}.${kept}`
}

function parts(run: string, start: number): Word[] {
  return [...run.matchAll(/[0-9]+/g)].map((match) => ({
    text: match[0],
    readings: [match[0]],
    start: start + match.index,
    end: start + match.index + match[0].length,
  }))
}
