import type { Language } from '../language/define.ts'
import type { Columns } from './columns.ts'
import { lexicon, type Sense } from './lexicon.ts'
import { WORD } from './meaning.ts'
import type { Seen } from './ask.ts'
import { Speech } from './speech.ts'

/** Walks the words of one clause and gathers what it asks, of whom and how. */
export function walk(
  columns: Columns,
  clause: number,
  language: number,
  style: Language['style'],
  spokenOf: number,
): Seen {
  const { kinds, words, commas, openings } = columns
  const { senses } = lexicon()
  const first = columns.first[clause]!
  const until = columns.first[clause + 1]!
  const speech = new Speech(style, style === 'mark' && isMarked(columns, first, until, language), spokenOf)
  let comma = 0
  let before = openings[clause]! - 1
  for (let at = first; at < until; at += 1) {
    const gap = words[at]! - before - 1
    if (gap > 0) {
      const sense = commas[at] === comma ? senseOf(senses[kinds[at]!]!, language) : undefined
      if (gap !== 1 || sense === undefined || !speech.newVerb(sense)) speech.unknown(gap)
    }
    if (commas[at] !== comma) {
      comma = commas[at]!
      speech.comma()
    }
    before = words[at]!
    const sense = senseOf(senses[kinds[at]!]!, language)
    if (sense === undefined) {
      speech.unknown(1)
      continue
    }
    const isNext = at + 1 < until && words[at + 1] === before + 1 && commas[at + 1] === comma
    speech.word(sense, isNext ? senseOf(senses[kinds[at + 1]!]!, language) : undefined)
  }
  return speech.seen()
}

export function senseOf(list: readonly Sense[], language: number): Sense | undefined {
  for (const sense of list) if (sense.language === language || sense.language < 0) return sense
  return undefined
}

/** Does a word of asking stand anywhere, as after the verb in Japanese? */
function isMarked({ kinds }: Columns, first: number, until: number, language: number): boolean {
  const { senses } = lexicon()
  for (let at = first; at < until; at += 1) {
    const sense = senseOf(senses[kinds[at]!]!, language)
    if (sense !== undefined && (sense.word & (WORD.please | WORD.must)) !== 0) return true
  }
  return false
}
