import { LOOKS_LIKE } from '../../../core/text/confusable.ts'

/** What is written with one look for another in plain letters too; both ways give the same. */
const PAIRS: readonly (readonly [RegExp, string])[] = [
  [/[1|I]/g, 'l'],
  [/0/g, 'o'],
  [/5/g, 's'],
  [/3/g, 'e'],
  [/rn/g, 'm'],
  [/vv/g, 'w'],
]

/** A name as somebody sees it who does not look twice: two names with the same look are easily taken for each other. */
export function lookOf(name: string): string {
  const plain = Array.from(name.normalize('NFKC'), (one) => LOOKS_LIKE.get(one) ?? one).join('')
  return PAIRS.reduce((text, [form, look]) => text.replace(form, look), plain).toLowerCase()
}

/** Without separators: `cross-env` and `crossenv`. */
export function joinedOf(name: string): string {
  return name.toLowerCase().replace(/[@/._-]/g, '')
}

export function wordsOf(name: string): readonly string[] {
  return name
    .toLowerCase()
    .split(/[@/._-]/)
    .filter((word) => word !== '')
}

export function sortedWordsOf(name: string): string {
  return [...wordsOf(name)].sort().join(' ')
}
