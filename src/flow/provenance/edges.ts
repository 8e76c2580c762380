import { isDigitAt, KINDS, type Kind } from './shape.ts'

/** Whether a value that was found in a text is the value there, and not a part of a longer one or digits of several. */
export function standsAlone(text: string, start: number, end: number, kind: Kind, size: number): boolean {
  if (kind === KINDS.exact && size >= LONG) return true
  if (isSameRun(text, start - 1, start) || isSameRun(text, end - 1, end)) return false
  if (kind === KINDS.address)
    return !goesOn(text, start, -1, ADDRESS_JOINER) && !goesOn(text, end - 1, 1, ADDRESS_JOINER)
  if (isDigitAt(text, start) && isDigitAt(text, start - 2) && isPoint(text[start - 1])) return false
  if (isDigitAt(text, end - 1) && isPoint(text[end]) && !ZEROS.test(text.slice(end + 1, end + 20)))
    return false
  return size >= LONG || isOneNumber(text.slice(start, end))
}

/** As long as this, even digits come together by accident no more. */
const LONG = 10

/** No digit follows, or only such as change nothing. */
const ZEROS = /^(?:[^0-9]|0{1,9}(?:[^0-9]|$)|$)/

/** So few digits must be written as they were: 12.37 is not 1237. */
export function isTooFewDigits(text: string, start: number, end: number, size: number): boolean {
  return size < 5 && /^[0-9]/.test(text.slice(start, end))
}

const isPoint = (sign: string | undefined): boolean => sign === '.' || sign === ','

const ADDRESS_JOINER = /[.@_+-]/

function goesOn(text: string, at: number, step: 1 | -1, joiner: RegExp): boolean {
  const next = text[at + step]
  const beyond = text[at + 2 * step]
  return next !== undefined && joiner.test(next) && beyond !== undefined && /[\p{L}\p{N}]/u.test(beyond)
}

/** Digits go on in digits and letters in letters; from one to the other something else begins. */
function isSameRun(text: string, left: number, right: number): boolean {
  if (left < 0 || right >= text.length) return false
  if (isDigitAt(text, left)) return isDigitAt(text, right)
  return !isDigitAt(text, right) && isLetterAt(text, left) && isLetterAt(text, right)
}

const isLetterAt = (text: string, at: number): boolean => /\p{L}/u.test(text[at] ?? ' ')

/** Of a short run of digits: written as one number, or spaced out by the same sign throughout. */
function isOneNumber(run: string): boolean {
  if (!/^[0-9]/.test(run) || /\p{L}/u.test(run)) return true
  const gaps = run.match(/[^0-9]{1,40}/g) ?? []
  if (gaps.every((gap) => /^[.,']$/.test(gap))) return true
  const blanks = new Set(gaps.map((gap) => gap.replace(/[.,']/g, '').replace(/\s{1,40}/g, ' ')))
  const digits = run.replace(/[^0-9]/g, '').length
  const [blank = ''] = blanks
  return blanks.size === 1 && blank !== '' && blank.length <= 3 && (gaps.length === digits - 1 || digits >= 8)
}
