import { KINDS, LOOSE, PARTIAL } from './shape.ts'
import type { Value } from './values.ts'

/** A number that is no accident, in the ways that programs and people write it: 4,812.50 comes back as 4812.5. */
export function* numberValues(run: string, offset: number): Generator<Value, void, undefined> {
  const digits = run.replace(/[^0-9]/g, '')
  const groups = run.split(/[.,']/)
  // An address of four numbers is no amount, and long enough by itself.
  const range = { start: offset, end: offset + run.length, kind: KINDS.edged }
  if (digits.length >= MANY) {
    yield { ...range, kind: KINDS.exact, flags: 0, isRandom: digits.length >= 12 }
    return
  }
  const fraction = groups.length > 1 && groups.at(-1)!.length !== 3 ? groups.at(-1)! : ''
  const whole = groups.slice(0, fraction === '' ? groups.length : -1).join('')
  // A price below a hundred is in too many texts.
  if ((fraction === '' || whole.length >= 3) && isTelling(digits, fraction)) yield { ...range, flags: 0 }
  if (fraction === '' || whole.length < 2) return
  const short = withoutZeros(fraction)
  for (const other of new Set([short, short.padEnd(2, '0')]))
    if (other !== fraction && whole.length >= 3 && isTelling(whole + other, other))
      yield { ...range, flags: LOOSE, spelled: whole + other }
  if (short !== '' && isTelling(whole, '')) yield { ...range, flags: LOOSE | PARTIAL, spelled: whole }
}

const MANY = 10

function isTelling(digits: string, fraction: string): boolean {
  if (digits.length < 4 || STEPS.includes(digits) || /^([0-9])\1{3,40}$/.test(digits)) return false
  if (fraction === '' && digits.length === 4 && /^(?:1[6-9]|20)/.test(digits)) return false
  return withoutZeros(digits).replace(/^0{1,40}/, '').length >= 3
}

const STEPS = '01234567890'

function withoutZeros(digits: string): string {
  let end = digits.length
  while (end > 0 && digits[end - 1] === '0') end -= 1
  return digits.slice(0, end)
}
