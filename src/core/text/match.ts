import type { Condensed } from './condense.ts'
import { type Entry, entriesAt } from './lexicon.ts'
import type { Element, Marked, Phrase } from './phrase.ts'

/** Where a phrase was found: the numbers of its first and last word. */
export interface Match {
  readonly phrase: Phrase
  readonly first: number
  readonly last: number
}

/** A condensed text with its words at hand. */
export interface Words extends Condensed {
  readonly cut: (string | undefined)[]
}

export function matchPhrases(words: Words): readonly Match[] {
  const matches: Match[] = []
  for (const first of words.candidates) {
    for (const entry of entriesAt(words.text, words.starts[first] ?? 0)) {
      if (!begins(entry, words, first)) continue
      for (const phrase of entry.phrases) {
        const head = phrase.elements[0]
        if (head === undefined || !fits(head, words, first)) continue
        const last = walk(phrase.elements, 1, first, words)
        if (last >= 0) matches.push({ phrase, first, last })
      }
    }
  }
  return matches
}

export function wordAt(words: Words, index: number): string {
  return (words.cut[index] ??= words.text.slice(words.starts[index], words.ends[index]))
}

/** Does a sentence end between a word and the next? */
export function endsSentence({ text, ends, starts }: Condensed, word: number): boolean {
  const end = ends[word] ?? 0
  const next = starts[word + 1] ?? text.length
  if (next - end < 2) return false
  for (let i = end; i < next && i < end + LONGEST_SIGN; i += 1) {
    const code = text.charCodeAt(i)
    if (code === 10 && text.charCodeAt(i + 1) === 10) return true
    if (code !== 46 && code !== 33 && code !== 63) continue
    const after = text.charCodeAt(i + 1)
    if (after === 32 || after === 10 || after === 34 || after === 39 || after === 60) return true
  }
  return false
}

const LONGEST_SIGN = 40

function begins({ stem, open }: Entry, words: Words, first: number): boolean {
  const start = words.starts[first] ?? 0
  return words.text.startsWith(stem, start) && (open || words.ends[first] === start + stem.length)
}

/** The last word of the phrase from element `index` on, or -1. */
function walk(elements: readonly Element[], index: number, last: number, words: Words): number {
  const element = elements[index]
  if (element === undefined) return last
  if (index === 1) dead.clear()
  else if (dead.has(index * FAR + last)) return -1
  const until = Math.min(last + 1 + element.gap, words.starts.length - 1)
  for (let word = last + 1; word <= until; word += 1) {
    if (!element.crosses && endsSentence(words, word - 1)) break
    if (!fits(element, words, word)) continue
    const end = walk(elements, index + 1, word, words)
    if (end >= 0) return end
  }
  if (element.optional) {
    const end = walk(elements, index + 1, last, words)
    if (end >= 0) return end
  }
  if (index > 1) dead.add(index * FAR + last)
  return -1
}

// What one walk has tried in vain: keeps it linear in the words it may reach.
const dead = new Set<number>()
const FAR = 4_294_967_296

function fits({ exact, stems, marked }: Element, words: Words, index: number): boolean {
  const word = wordAt(words, index)
  if (exact.has(word)) return true
  for (const stem of stems) if (word.startsWith(stem)) return true
  for (const mark of marked) if (fitsMarked(mark, word, words, index)) return true
  return false
}

function fitsMarked({ lead, stem, open, trail }: Marked, word: string, words: Words, index: number): boolean {
  if (open ? !word.startsWith(stem) : word !== stem) return false
  const start = words.starts[index] ?? 0
  return (
    words.text.startsWith(lead, start - lead.length) && words.text.startsWith(trail, words.ends[index] ?? 0)
  )
}
