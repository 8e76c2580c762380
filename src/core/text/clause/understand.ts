import type { Clause, Clauses } from '../clause.ts'
import { LANGUAGES } from '../language/index.ts'
import { CLAUSE_TRAIT } from './columns.ts'
import { languageOf, startLanguages } from './language.ts'
import { lexicon } from './lexicon.ts'
import { WORD } from './meaning.ts'
import type { Seen } from './ask.ts'
import { readTokens } from './tokens.ts'
import { senseOf, walk } from './walk.ts'

/** Clauses of a text, in order; only those that ask are kept. */
export function understand(value: string): Clauses {
  const text = lowered(value)
  const columns = readTokens(text)
  const { senses } = lexicon()
  const asking: Clause[] = []
  let [questions, told, greetings, yours, agents] = [0, 0, 0, 0, 0]
  startLanguages()
  let [firstGreeting, lastGreeting] = [-1, -1]
  const greet = (clause: number): void => {
    greetings += 1
    lastGreeting = columns.from[clause]!
    if (greetings === 1) firstGreeting = lastGreeting
  }
  let isCalled = false
  let spokenOf = 0
  let lastAsking = 0
  let covert = 0
  let lastDiscussed = -9
  for (let clause = 0; clause < columns.clauses; clause += 1) {
    const first = columns.first[clause]!
    const until = columns.first[clause + 1]!
    const traits = columns.traits[clause]!
    if (columns.closing[clause] === QUESTION) questions += 1
    if (first === until) continue
    const language = languageOf(columns, first, until, senses)
    if ((traits & CLAUSE_TRAIT.act) === 0) {
      let word = 0
      for (let at = first; at < until; at += 1) {
        const sense = senseOf(senses[columns.kinds[at]!]!, language)
        if (sense !== undefined) word |= at === first ? sense.word : sense.word & ~WORD.reader
      }
      if (word & WORD.reader) greet(clause)
      if (word & (WORD.your | WORD.you)) yours += 1
      if (word & WORD.agent) agents += 1
      if (word & WORD.discuss) lastDiscussed = clause
      if (word & WORD.subject) told += 1
      // “AI assistant: send …” speaks to it in the next clause.
      isCalled =
        (word & WORD.agent) !== 0 && columns.closing[clause] === COLON && columns.lengths[clause]! <= 5
      continue
    }
    const seen = walk(
      columns,
      clause,
      language,
      LANGUAGES[language]!.style,
      clause - lastAsking <= 2 ? spokenOf : 0,
    )
    if (seen.reader) greet(clause)
    if (seen.your || seen.you) yours += 1
    if (seen.agent) agents += 1
    if (seen.discussed) lastDiscussed = clause
    if (seen.asks.length === 0) {
      if (seen.told) told += 1
      continue
    }
    // “Get … . Send it to …”: what “it” is, the clause before says.
    spokenOf = seen.asks.reduce((bits, { things }) => bits | things, 0)
    lastAsking = clause
    if (seen.covert) covert += 1
    if (asking.length >= MOST_ASKING) continue
    asking.push({
      start: columns.from[clause]!,
      end: columns.to[clause]!,
      addressee: isCalled ? 'agent' : addresseeOf(seen),
      mood:
        columns.closing[clause] === QUESTION && seen.mood === 'imperative' && !seen.polite
          ? 'question'
          : seen.mood,
      polarity: polarityOf(
        seen,
        (traits & CLAUSE_TRAIT.quoted) !== 0 && (seen.discussed || clause - lastDiscussed <= 2),
      ),
      polite: seen.polite,
      conditional: seen.conditional,
      covert: seen.covert,
      quoted: (traits & CLAUSE_TRAIT.quoted) !== 0,
      code: (traits & CLAUSE_TRAIT.code) !== 0,
      item: (traits & CLAUSE_TRAIT.item) !== 0,
      line: (traits & CLAUSE_TRAIT.line) !== 0,
      ended: ENDS.has(columns.closing[clause]!),
      words: columns.lengths[clause]!,
      language: LANGUAGES[language]!.code,
      asks: seen.asks,
    })
  }
  return {
    length: text.length,
    asking,
    total: columns.clauses,
    words: columns.clauses === 0 ? 0 : totalWords(columns.lengths, columns.clauses),
    questions,
    told,
    greetings,
    firstGreeting,
    lastGreeting,
    yours,
    agents,
    covert,
    languages: 1,
    cut: columns.cut,
  }
}

const QUESTION = 63
const COLON = 58
const ENDS = new Set(Array.from('.!?。！？।۔', (sign) => sign.charCodeAt(0)))
const MOST_ASKING = 512

function addresseeOf(seen: Seen): Clause['addressee'] {
  if (seen.agent || seen.asks.some(({ user }) => user)) return 'agent'
  return seen.reader || seen.your ? 'reader' : 'unknown'
}

function polarityOf({ asks }: Seen, isDiscussed: boolean): Clause['polarity'] {
  if (isDiscussed) return 'discussed'
  return asks.every(({ denied }) => denied) ? 'denied' : 'said'
}

function totalWords(lengths: Int32Array, clauses: number): number {
  let total = 0
  for (let at = 0; at < clauses; at += 1) total += lengths[at]!
  return total
}

/** Lower case for scripts other than Latin, if that keeps every place where it is. */
function lowered(value: string): string {
  if (!OTHER_CASE.test(value)) return value
  const lower = value.toLowerCase()
  return lower.length === value.length ? lower : value
}

const OTHER_CASE = /[\u0370-\u058f\u10a0-\u10ff]/
