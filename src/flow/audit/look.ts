import { readText } from '../../core/text.ts'

/** How a name looks to who reads past it: case, separators and look-alike letters are gone. */
export function lookOf(name: string): string {
  return readText(name.slice(0, 300), 'name')
    .reading.folded.text.toLowerCase()
    .replace(/[\s._-]{1,20}/g, '')
}

/** One letter added, left out or changed, or two neighbours swapped, in names long enough for that to be no accident. */
export function isOneSlip(one: string, two: string): boolean {
  const [short, long] = one.length <= two.length ? [one, two] : [two, one]
  if (short.length < 6 || long.length - short.length > 1 || one === two || /\d/.test(one + two)) return false
  let at = 0
  while (at < short.length && short[at] === long[at]) at += 1
  if (long.length > short.length) return short.slice(at) === long.slice(at + 1)
  const isSwapped =
    short[at] === long[at + 1] && short[at + 1] === long[at] && short.slice(at + 2) === long.slice(at + 2)
  return isSwapped || (short.slice(at + 1) === long.slice(at + 1) && short.length >= 8)
}
