import { type Element, fits, type Phrase, phrasesAt, wordClass } from './phrase.ts'
import type { Scan } from './scan.ts'

/** Where a phrase was found: the numbers of its first and last word among the words scanned. */
export interface Match {
  readonly phrase: Phrase
  readonly first: number
  readonly last: number
}

/** Phrases are tried where their rarest word stands, and from there both ways. */
export function matchPhrases(scan: Scan): readonly Match[] {
  const matches: Match[] = []
  const { kinds, count } = scan
  for (let at = 0; at < count; at += 1) {
    for (const phrase of phrasesAt(kinds[at]!)) {
      const { elements, anchor } = phrase
      if (dead.size > 0) dead.clear()
      const last = onwards(elements, anchor + 1, at, scan)
      if (last < 0) continue
      const first = backwards(elements, anchor - 1, anchor, at, scan)
      if (first >= 0) matches.push({ phrase, first, last })
    }
  }
  return matches
}

/** The last word of the phrase from element `index` on, or -1. */
function onwards(elements: readonly Element[], index: number, last: number, scan: Scan): number {
  const element = elements[index]
  if (element === undefined) return last
  const { kinds, words, sentences, count } = scan
  const key = index * FAR + last
  if (dead.size > 0 && dead.has(key)) return -1
  const until = words[last]! + 1 + element.gap
  const sentence = sentences[last]!
  let tried = false
  for (let at = last + 1; at < count && words[at]! <= until; at += 1) {
    if (!element.crosses && sentences[at] !== sentence) break
    if (!fits(element, kinds[at]!)) {
      if (fits(DENIAL, kinds[at]!)) break
      continue
    }
    const end = onwards(elements, index + 1, at, scan)
    if (end >= 0) return end
    tried = true
  }
  if (element.optional) {
    const end = onwards(elements, index + 1, last, scan)
    if (end >= 0) return end
  }
  if (tried) dead.add(key)
  return -1
}

/** The first word of the phrase up to element `index`, which stands before element `after` at word `next`; or -1. */
function backwards(
  elements: readonly Element[],
  index: number,
  after: number,
  next: number,
  scan: Scan,
): number {
  const element = elements[index]
  if (element === undefined) return next
  const { kinds, words, sentences } = scan
  const { gap, crosses } = elements[after]!
  const from = words[next]! - 1 - gap
  const sentence = sentences[next]!
  for (let at = next - 1; at >= 0 && words[at]! >= from; at -= 1) {
    if (!crosses && sentences[at] !== sentence) break
    if (!fits(element, kinds[at]!)) {
      if (fits(DENIAL, kinds[at]!)) break
      continue
    }
    const start = backwards(elements, index - 1, index, at, scan)
    if (start >= 0) return start
  }
  return element.optional ? backwards(elements, index - 1, after, next, scan) : -1
}

// What one walk has tried in vain: keeps it linear in the words it may reach.
const dead = new Set<number>()
const FAR = 4_294_967_296

// Stepping over a “not” would turn the phrase round: “must not be changed”.
const DENIAL = wordClass('not|never|cannot|cant|dont|doesnt|shouldnt|mustnt|wont')
