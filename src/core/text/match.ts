import { type Element, fits, type Phrase, phrasesFrom } from './phrase.ts'
import type { Scan } from './scan.ts'

/** Where a phrase was found: the numbers of its first and last word among the words scanned. */
export interface Match {
  readonly phrase: Phrase
  readonly first: number
  readonly last: number
}

export function matchPhrases(scan: Scan): readonly Match[] {
  const matches: Match[] = []
  for (let first = 0; first < scan.kinds.length; first += 1) {
    for (const phrase of phrasesFrom(scan.kinds[first] as number)) {
      const last = walk(phrase.elements, 1, first, scan)
      if (last >= 0) matches.push({ phrase, first, last })
    }
  }
  return matches
}

/** The last word of the phrase from element `index` on, or -1. */
function walk(elements: readonly Element[], index: number, last: number, scan: Scan): number {
  const element = elements[index]
  if (element === undefined) return last
  if (index > 1 && dead.size > 0 && dead.has(index * FAR + last)) return -1
  const { kinds, words, sentences } = scan
  const until = (words[last] as number) + 1 + element.gap
  const sentence = sentences[last] as number
  for (let at = last + 1; at < kinds.length && (words[at] as number) <= until; at += 1) {
    if (!element.crosses && sentences[at] !== sentence) break
    if (!fits(element, kinds[at] as number)) continue
    const end = walk(elements, index + 1, at, scan)
    if (end >= 0) return end
  }
  if (element.optional) {
    const end = walk(elements, index + 1, last, scan)
    if (end >= 0) return end
  }
  if (index === 1) dead.clear()
  else dead.add(index * FAR + last)
  return -1
}

// What one walk has tried in vain: keeps it linear in the words it may reach.
const dead = new Set<number>()
const FAR = 4_294_967_296
