import { LETTERS, SORT, SORTS } from './letter.ts'
import type { Entry } from './lexicon.ts'

export function wordEnd(text: string, start: number, limit: number): number {
  let end = start + 1
  while (end < limit) {
    const sort = SORTS[text.charCodeAt(end)]!
    if (sort !== SORT.letter && sort !== SORT.invisible && sort >= LETTERS) break
    end += 1
  }
  return end
}

/** What a word in a script other than Latin means, by how it begins; 0 if nothing. */
export function kindOf(
  text: string,
  start: number,
  end: number,
  entries: ReadonlyMap<number, readonly Entry[]>,
): number {
  for (let at = start; at < end && at <= start + MOST_JOINED; at += 1) {
    for (const { text: known, open, kind } of entries.get(text.charCodeAt(at)) ?? []) {
      const left = end - at
      if (open ? left < known.length : left !== known.length) continue
      if (text.startsWith(known, at)) return kind
    }
    if (!JOINED.has(text.charCodeAt(at))) break
  }
  return 0
}

/** Arabic joins “and”, “the”, “for” and “with” to the word. */
const MOST_JOINED = 3
const JOINED = new Set(Array.from('والبفلك', (one) => one.charCodeAt(0)))
