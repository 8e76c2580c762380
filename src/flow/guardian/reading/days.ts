import type { Said } from './said.ts'

/** Whether a written-out date or time of day is one that the text means, in whatever way it says it. */
export function isMonthDay(value: string, { plain, text, numbers }: Said): boolean {
  const date = /^(\d{4})-(\d{2})-(\d{2})/.exec(value)
  if (date) {
    const [, , month, day] = date.map(Number) as [number, number, number, number]
    const name = MONTHS[month - 1]
    if (name !== undefined && plain.includes(` ${name}`) && holdsDay(plain, day)) return true
    if (numbers.has(month) && numbers.has(day) && text.includes('/')) return true
    if (RELATIVE.test(plain)) return true
  }
  const time = /(?:^|T)(\d{1,2}):(\d{2})/.exec(value)
  if (!time || date) return false
  const [, hour, minute] = time.map(Number) as [number, number, number]
  const said = minute === 0 ? '' : ` ${minute}`
  return (
    [
      `${hour % 12 || 12}${said} am`,
      `${hour % 12 || 12}${said} pm`,
      `${hour % 12 || 12}${said}am`,
      `${hour % 12 || 12}${said}pm`,
    ].some((form) => plain.includes(` ${form} `)) ||
    (hour === 12 && plain.includes(' noon ')) ||
    (hour === 0 && plain.includes(' midnight '))
  )
}

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']

/** Which day it is when it is said, a trajectory does not tell. */
const RELATIVE =
  / (?:today|tonight|tomorrow|yesterday|weekend|monday|tuesday|wednesday|thursday|friday|saturday|sunday|next|this week|last week|month) /

function holdsDay(plain: string, day: number): boolean {
  return ['', 'st', 'nd', 'rd', 'th'].some((ending) => plain.includes(` ${day}${ending} `))
}
