import type { Condensed } from './condense.ts'
import { wordAt, endsSentence, type Words } from './match.ts'
import { NEGATIONS } from './phrase.ts'

/** Does the clause before a word turn it round: “never asks for …”, “does not read or send …”, “without exposing …”? */
export function isNegated(words: Words, index: number): boolean {
  for (let back = index - 1; back >= 0 && back >= index - REACH; back -= 1) {
    if (endsClause(words, back)) return false
    const word = wordAt(words, back)
    if (!NEGATIONS.has(word)) continue
    // “do not forget to …”, “not only …” and “no matter …” affirm what follows.
    return !AFFIRMED.has(wordAt(words, back + 1))
  }
  return false
}

/**
 * Is it quoted as an example rather than said: “detects phrases such as ‘…’”? Needs both the quotes and, shortly before,
 * a word of someone who writes about attacks.
 */
export function isDiscussed(words: Words, first: number, last: number): boolean {
  return isQuoted(words, first, last) && speaksOfAttacks(words, first)
}

const REACH = 7
const AFFIRMED = new Set('forget hesitate fail only just skip worry matter longer need'.split(' '))
const DISCUSSING = [
  'attack',
  'inject',
  'malicious',
  'jailbreak',
  'detect',
  'example',
  'phrase',
  'pattern',
  'flag',
  'filter',
  'scan',
  'adversar',
  'payload',
  'sanitiz',
  'poison',
  'suspicious',
  'classif',
  'block',
  'warn',
  'untrusted',
  'threat',
  'hidden',
]
const DISCUSSED_WITHIN = 30

function endsClause(words: Condensed, word: number): boolean {
  const end = words.ends[word] ?? 0
  const next = words.starts[word + 1] ?? words.text.length
  if (next - end === 1 && words.text.charCodeAt(end) === 32) return false
  if (endsSentence(words, word)) return true
  for (let i = end; i < next && i < end + 8; i += 1) {
    const code = words.text.charCodeAt(i)
    // newline : ; and a comma unless the clause goes on with “or”
    if (code === 10 || code === 58 || code === 59) return true
    if (code === 44) return !goesOnWithOr(words, word + 1)
  }
  return false
}

function goesOnWithOr(words: Condensed, word: number): boolean {
  const start = words.starts[word] ?? 0
  const stretch = words.text.slice(start, start + 60)
  const or = Math.max(stretch.indexOf(' or '), stretch.startsWith('or ') ? 0 : -1, stretch.indexOf(' nor '))
  return or >= 0 && !stretch.slice(0, or).includes('. ')
}

function isQuoted({ text, starts, ends }: Condensed, first: number, last: number): boolean {
  const start = starts[first] ?? 0
  const end = ends[last] ?? 0
  const before = text.slice(Math.max(0, start - 40), start)
  const after = text.slice(end, end + 60)
  return QUOTES.some((quote) => before.includes(quote) && after.includes(quote))
}

const QUOTES = ['"', "'", '`']

function speaksOfAttacks(words: Words, first: number): boolean {
  for (let back = first - 1; back >= 0 && back >= first - DISCUSSED_WITHIN; back -= 1) {
    const word = wordAt(words, back)
    if (DISCUSSING.some((stem) => word.startsWith(stem))) return true
  }
  return false
}
