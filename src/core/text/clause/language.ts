import { LANGUAGES } from '../language/index.ts'
import type { Columns } from './columns.ts'
import type { Sense } from './lexicon.ts'

/** The language most words of a clause speak for; a draw goes to the one that spoke last. */
export function languageOf(
  columns: Columns,
  first: number,
  until: number,
  senses: readonly (readonly Sense[])[],
): number {
  counts.fill(0)
  for (let at = first; at < until; at += 1) {
    for (const { language } of senses[columns.kinds[at]!]!) if (language >= 0) counts[language]! += 2
  }
  counts[last]! += 1
  let best = last
  for (let language = 0; language < counts.length; language += 1) {
    if (counts[language]! > counts[best]!) best = language
  }
  // One word in Latin letters is no language: “Date”, “USA”, “Lee”.
  if (best > 0 && counts[best]! < 4 && (LANGUAGES[best]?.isLatin ?? false)) return 0
  last = best
  return best
}

export function startLanguages(): void {
  last = 0
}

let last = 0
const counts = new Int32Array(LANGUAGES.length)
