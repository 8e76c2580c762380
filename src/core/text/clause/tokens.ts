import {
  CLAUSE_TRAIT,
  type Columns,
  columns,
  growClauses,
  growWords,
  MOST_CLAUSES,
  MOST_WORDS,
} from './columns.ts'
import { markOf, runEnd, wordMark } from './form.ts'
import { kindOf, wordEnd } from './other-script.ts'
import { endsSentence, isDigit, isDotFile, isNewSentence, lineTraitsAt } from './sentence.ts'
import { LETTERS, SORT, SORTS } from './letter.ts'
import { type Lexicon, lexicon, MARKS } from './lexicon.ts'

/** The one pass over a text (lower case where it is not Latin): words with a meaning, and where clauses begin and end. */
export function readTokens(text: string): Columns {
  const words = lexicon()
  const limit = Math.min(text.length, MOST_READ)
  begin(text)
  let i = 0
  while (i < limit && columns.count < MOST_WORDS && columns.clauses < MOST_CLAUSES) {
    const sort = SORTS[text.charCodeAt(i)]!
    if (sort < LETTERS) i = latinWord(text, i, limit, words)
    else if (sort === SORT.blank) i += 1
    else if (sort === SORT.letter || sort === SORT.dense) i = otherWord(text, i, limit, words, sort)
    else i = sign(text, i, limit, sort)
  }
  close(i, 0)
  columns.first[columns.clauses] = columns.count
  columns.cut = i < text.length
  return columns
}

const MOST_READ = 131_072

let word = 0
let comma = 0
let clauseFrom = 0
let clauseWord = 0
let traits = 0
let lineTraits = 0
let quotedBy = 0
let quoteFrom = 0
let isFenced = false

function begin(text: string): void {
  columns.count = columns.clauses = word = comma = clauseFrom = clauseWord = 0
  quotedBy = quoteFrom = 0
  isFenced = false
  lineTraits = startLine(text, 0)
  traits = CLAUSE_TRAIT.line | lineTraits
  columns.first[0] = 0
}

function latinWord(
  text: string,
  start: number,
  limit: number,
  { transitions, whole, prefix, acts }: Lexicon,
): number {
  let i = start
  let node = 1
  let sort = SORTS[text.charCodeAt(i)]!
  let next = transitions[node * LETTERS + sort]!
  while (next !== 0) {
    node = next
    i += 1
    sort = i < limit ? SORTS[text.charCodeAt(i)]! : SORT.blank
    if (sort === SORT.apostrophe && i - start > 2 && SORTS[text.charCodeAt(i + 1)]! < LETTERS) {
      i += 1
      sort = SORTS[text.charCodeAt(i)]!
    }
    while (sort === SORT.invisible) sort = SORTS[text.charCodeAt((i += 1))] ?? SORT.blank
    if (sort >= LETTERS) break
    next = transitions[node * LETTERS + sort]!
  }
  let kind = next !== 0 ? whole[node]! : 0
  if (next === 0) {
    kind = prefix[node]!
    while (i < limit) {
      const sort = SORTS[text.charCodeAt(i)]!
      if (sort >= LETTERS && sort !== SORT.invisible && sort !== SORT.letter) break
      i += 1
    }
  }
  const code = text.charCodeAt(i)
  if (
    code === 64 ||
    (code === 46 && !isNewSentence(text, i)) ||
    (code === 58 && text.charCodeAt(i + 1) === 47)
  ) {
    const end = runEnd(text, i, limit)
    if (end > i + 1) {
      const mark = markOf(text, start, end)
      note(mark, start, end, acts)
      return end
    }
  }
  if (kind === 0) {
    if (SORTS[text.charCodeAt(start - 1)] === SORT.money)
      kind = isDigit(text.charCodeAt(start)) ? MARKS.amount : 0
    else if (i - start >= 5) kind = wordMark(text, start, i)
  }
  note(kind, start, i, acts)
  return i
}

/** A word of another script: its beginning is looked up, and where words touch, each place is a beginning. */
function otherWord(
  text: string,
  start: number,
  limit: number,
  { others, acts }: Lexicon,
  sort: number,
): number {
  if (sort === SORT.letter) {
    const end = wordEnd(text, start, limit)
    note(kindOf(text, start, end, others), start, end, acts)
    return end
  }
  const entries = others.get(text.charCodeAt(start))
  if (entries)
    for (const { text: known, kind } of entries) {
      if (!text.startsWith(known, start)) continue
      note(kind, start, start + known.length, acts)
      return start + known.length
    }
  // Two characters are about a word.
  if ((start & 1) === 0) word += 1
  return start + 1
}

function note(kind: number, start: number, end: number, acts: Uint8Array): void {
  if (kind !== 0) {
    if (columns.count + 1 >= columns.kinds.length) growWords()
    const at = columns.count
    columns.kinds[at] = kind
    columns.words[at] = word
    columns.starts[at] = start
    columns.ends[at] = end
    columns.commas[at] = comma
    columns.count += 1
    if (acts[kind] === 1) traits |= CLAUSE_TRAIT.act
  }
  word += 1
}

function sign(text: string, i: number, limit: number, sort: number): number {
  const code = text.charCodeAt(i)
  switch (sort) {
    case SORT.stop: {
      if (code === 46 && isDotFile(text, i)) {
        const end = runEnd(text, i, limit)
        note(markOf(text, i, end), i, end, NO_ACTS)
        return end
      }
      if (endsSentence(text, i, limit)) close(i + 1, code)
      return i + 1
    }
    case SORT.fullStop:
    case SORT.colon:
    case SORT.dash:
      close(i + 1, code)
      return i + 1
    case SORT.comma:
      if (!isDigit(text.charCodeAt(i + 1))) comma += 1
      return i + 1
    case SORT.line:
      return lineEnd(text, i, limit)
    case SORT.escape:
      return escape(text, i)
    case SORT.quote:
      return quote(text, i)
    case SORT.bracket:
      if (code !== 40 && code !== 41 && code !== 42) close(i, code)
      return i + 1
    default:
      return other(text, i, limit, code)
  }
}

/** A line that goes on in lower case is no end: mails and documents are wrapped. */
function lineEnd(text: string, i: number, limit: number): number {
  let at = i + 1
  let lines = 1
  for (; at < limit; at += 1) {
    const sort = SORTS[text.charCodeAt(at)]!
    if (sort === SORT.line) lines += 1
    else if (sort !== SORT.blank) break
  }
  const next = text.charCodeAt(at)
  if (lines === 1 && i - clauseFrom > 20 && next >= 97 && next <= 122) return at
  close(i, 10)
  lineTraits = startLine(text, at)
  traits = CLAUSE_TRAIT.line | lineTraits
  quotedBy = 0
  clauseFrom = at
  return at
}

function startLine(text: string, at: number): number {
  if (text.startsWith('```', at)) isFenced = !isFenced
  return lineTraitsAt(text, at) | (isFenced ? CLAUSE_TRAIT.code : 0)
}

/** Text inside JSON: what is written `\n` is a line end to its reader. */
function escape(text: string, i: number): number {
  const next = text.charCodeAt(i + 1)
  if (next === 110 || next === 114 || next === 116) {
    close(i, 10)
    traits |= CLAUSE_TRAIT.line
    clauseFrom = i + 2
    return i + 2
  }
  return i + 1
}

function quote(text: string, i: number): number {
  const code = text.charCodeAt(i)
  const before = i === 0 ? SORT.blank : SORTS[text.charCodeAt(i - 1)]!
  const after = SORTS[text.charCodeAt(i + 1)] ?? SORT.blank
  const closes = CLOSES[code]
  if (quotedBy === 0 && before >= SORT.blank && after < SORT.blank) {
    quotedBy = closes ?? code
    quoteFrom = i
    // A quotation that begins a clause of its own, as in JSON or after a colon.
    if (columns.count === columns.first[columns.clauses]) traits |= CLAUSE_TRAIT.quoted | CLAUSE_TRAIT.line
  } else if (code === quotedBy) {
    quotedBy = 0
    const next = text.charCodeAt(i + 1)
    if (i - quoteFrom > 60 || next === 58 || next === 44 || next === 125) close(i, code)
  }
  return i + 1
}

const CLOSES: Readonly<Record<number, number>> = {
  8220: 8221,
  8222: 8220,
  171: 187,
  12300: 12301,
  8216: 8217,
}

function other(text: string, i: number, limit: number, code: number): number {
  // A path begins with a slash or tilde after a blank or quote.
  if (code === 47 || code === 126) {
    const before = i === 0 ? SORT.blank : SORTS[text.charCodeAt(i - 1)]!
    const next = text.charCodeAt(i + 1)
    const isPath = code === 126 ? next === 47 : next === 46 || (SORTS[next] ?? SORT.blank) < LETTERS
    if (before >= SORT.blank && isPath) {
      const end = runEnd(text, i, limit)
      note(markOf(text, i, end) || MARKS.path, i, end, NO_ACTS)
      return end
    }
  }
  // A dash with blanks around it parts a sentence.
  if (
    code === 45 &&
    SORTS[text.charCodeAt(i - 1)] === SORT.blank &&
    SORTS[text.charCodeAt(i + 1)] === SORT.blank
  )
    close(i, code)
  return i + 1
}

const NO_ACTS = new Uint8Array(16)

function close(end: number, closing: number): void {
  if (word > clauseWord) {
    const at = columns.clauses
    if (at + 2 >= columns.first.length) growClauses()
    columns.from[at] = clauseFrom
    columns.to[at] = end
    columns.lengths[at] = word - clauseWord
    columns.openings[at] = clauseWord
    columns.closing[at] = closing
    columns.traits[at] = traits | (quotedBy !== 0 ? CLAUSE_TRAIT.quoted : 0)
    columns.clauses += 1
    columns.first[columns.clauses] = columns.count
  }
  traits = lineTraits
  comma = 0
  clauseFrom = end
  clauseWord = word
}
