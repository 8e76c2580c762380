import type { Said } from './said.ts'

/** Whether a value is a date or a time of day, however it is written. */
export function isMoment(value: string): boolean {
  return dateOf(value) !== undefined || timeOf(value) !== undefined
}

/** Whether it is one that the text means, in whatever way it says it. */
export function meansMoment(value: string, said: Said): boolean {
  const date = dateOf(value)
  return date ? meansDate(date, said) : meansTime(timeOf(value), said)
}

interface Day {
  readonly month: number
  readonly day: number
  /** Which is which nobody can tell. */
  readonly isEither: boolean
}

function dateOf(value: string): Day | undefined {
  const [, , month, day] = /^(\d{4})[-/.]?(\d{2})[-/.]?(\d{2})(?:$|[T ])/.exec(value) ?? []
  if (month !== undefined && Number(month) <= 12)
    return { month: Number(month), day: Number(day), isEither: false }
  const [, one, two] = /^(\d{1,2})[-/.](\d{1,2})[-/.](?:\d{4}|\d{2})$/.exec(value) ?? []
  return one === undefined ? undefined : { month: Number(one), day: Number(two), isEither: true }
}

function meansDate({ month, day, isEither }: Day, { plain, numbers }: Said): boolean {
  if (RELATIVE.test(plain)) return true
  const pairs: (readonly [number, number])[] = isEither
    ? [
        [month, day],
        [day, month],
      ]
    : [[month, day]]
  return (
    pairs.some(([m, d]) => {
      const name = MONTHS[m - 1]
      if (!holdsDay(plain, d)) return false
      return (
        (name !== undefined && plain.includes(` ${name}`)) || (numbers.has(m) && numbers.has(d) && m !== d)
      )
    }) ||
    (/ (?:the|on|until|by|from) \d{1,2}(?:st|nd|rd|th) /.test(plain) &&
      pairs.some(([, d]) => holdsDay(plain, d)))
  )
}

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']

/** Which day it is when it is said, a trajectory does not tell. */
const RELATIVE =
  / (?:today|tonight|tomorrow|yesterday|weekend|(?:mon|tues|wednes|thurs|fri|satur|sun)day|next|this (?:week|month|year|morning|evening|afternoon)|last (?:week|month|year|night)|ago|past|fortnight|christmas|easter|birthday|new year|end of|start of|beginning of|middle of|mid|early|late) /

function holdsDay(plain: string, day: number): boolean {
  const padded = String(day).padStart(2, '0')
  return (
    ['', 'st', 'nd', 'rd', 'th'].some((ending) => plain.includes(` ${day}${ending} `)) ||
    plain.includes(` ${padded} `)
  )
}

interface Time {
  readonly hour: number
  readonly minute: number
}

function timeOf(value: string): Time | undefined {
  const [, hour, minute, half] =
    /^(\d{1,2}):(\d{2})(?::\d{2})?\s?([ap]m)?$/i.exec(value) ?? /^(\d{1,2})()\s?([ap]m)$/i.exec(value) ?? []
  if (hour === undefined) return undefined
  return {
    hour: Number(hour) + (half?.toLowerCase() === 'pm' && Number(hour) < 12 ? 12 : 0),
    minute: Number(minute ?? 0),
  }
}

function meansTime(time: Time | undefined, { plain }: Said): boolean {
  if (!time) return false
  const { hour, minute } = time
  const minutes = minute === 0 ? '' : ` ${String(minute).padStart(2, '0')}`
  const hours = [
    String(hour),
    String(hour % 12 || 12),
    String(hour).padStart(2, '0'),
    HOURS[(hour % 12 || 12) - 1]!,
  ]
  if (hours.some((one) => FOLLOWS.some((after) => plain.includes(` ${one}${minutes}${after} `)))) return true
  if (minutes !== '' && hours.some((one) => plain.includes(` ${one}${minutes} `))) return true
  if (
    minute === 30 &&
    hours.some((one) => plain.includes(` half past ${one} `) || plain.includes(` half ${one} `))
  )
    return true
  if (minute === 15 && hours.some((one) => plain.includes(` quarter past ${one} `))) return true
  if (minute === 45 && plain.includes(` quarter to ${HOURS[hour % 12]!} `)) return true
  return (
    (hour === 12 && minute === 0 && plain.includes(' noon ')) ||
    (hour % 24 === 0 && minute === 0 && plain.includes(' midnight '))
  )
}

const FOLLOWS = [
  ' am',
  ' pm',
  'am',
  'pm',
  ' a m',
  ' p m',
  ' o clock',
  ' in the',
  ' tonight',
  ' tomorrow',
  ' sharp',
  ' h',
  'h',
  ' on',
]
const HOURS = [
  'one',
  'two',
  'three',
  'four',
  'five',
  'six',
  'seven',
  'eight',
  'nine',
  'ten',
  'eleven',
  'twelve',
]
