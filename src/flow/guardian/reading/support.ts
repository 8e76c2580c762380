import { ALIASES } from './aliases.ts'
import { isMoment, meansMoment } from './days.ts'
import { round } from './numbers.ts'
import type { Said } from './said.ts'
import { stem } from './stem.ts'
import { EMPTY, wordsOf } from './words.ts'

/** How far a text accounts for a value: 1 where it stands there, 0 where nothing of it does. */
export function support(value: string | number | boolean, said: Said): number {
  if (typeof value === 'boolean') return 0
  if (typeof value === 'number') return numberSupport(value, said)
  const words = wordsOf(value)
  if (words.length === 0) return said.text.includes(value) ? 1 : 0
  const plain = words.join(' ')
  if (said.plain.includes(` ${plain} `)) return 1
  if (/^-?\d{1,15}(?:\.\d{1,10})?$/.test(value)) return numberSupport(Number(value), said)
  if (isMoment(value)) return meansMoment(value, said) ? 1 : 0
  const squeezed = words.join('')
  if (squeezed.length > 3 && said.plain.replaceAll(' ', '').includes(squeezed)) return 0.9
  if (said.initials.has(squeezed)) return 0.9
  if (words.length > 1 && said.plain.includes(` ${words.map((word) => word[0]).join('')} `)) return 0.8
  if (aliased(plain, said)) return 0.9
  // `Paris, FR` is the Paris that was said.
  const head = value.split(',', 1)[0]!
  if (head.length > 2 && head.length < value.length && said.plain.includes(` ${wordsOf(head).join(' ')} `))
    return 0.9
  // Half a code, a date or a time is another one.
  if (words.length <= 4 && words.some((word) => /\d/.test(word) && !isKnown(word, said))) return 0
  const telling = words.filter((word) => !EMPTY.has(word))
  if (telling.length === 0) return 0
  return (0.9 * telling.filter((word) => isKnown(word, said)).length) / telling.length
}

function numberSupport(value: number, { numbers }: Said): number {
  return [value, -value, round(value / 100), round(value * 100)].some((one) => numbers.has(one)) ? 1 : 0
}

function aliased(plain: string, said: Said): boolean {
  return (ALIASES.get(plain) ?? []).some((other) => said.plain.includes(` ${other} `))
}

function isKnown(word: string, said: Said): boolean {
  if (said.stems.has(stem(word)) || said.plain.includes(` ${word} `)) return true
  return /^\d+$/.test(word) && said.numbers.has(Number(word))
}
