import { KINDS } from './shape.ts'
import type { Value } from './values.ts'

/**
 * In a text that gives orders every word may be what is ordered: a name, a channel, the number of a file. Such short things
 * count only where an argument is made of them and nothing else.
 */
export function* orderWords(text: string, start: number, end: number): Generator<Value, void, undefined> {
  const places: { start: number; end: number }[] = []
  // In JSON inside a text, a line ends with two signs of which one is a letter.
  const order = text.slice(start, Math.min(end, start + LONGEST_ORDER)).replace(/\\[nrt]/g, '  ')
  for (const match of order.matchAll(WORD)) {
    const from = start + match.index
    places.push({ start: from, end: from + match[0].length })
  }
  for (let first = 0; first < places.length; first += 1) {
    const opening = text.slice(places[first]!.start, places[first]!.end).toLowerCase()
    for (let last = first; last < Math.min(first + MOST_WORDS, places.length); last += 1) {
      if (last === first && (opening.length < 2 || PLAIN.has(opening))) continue
      yield { start: places[first]!.start, end: places[last]!.end, kind: KINDS.whole, flags: 0 }
    }
  }
}

const LONGEST_ORDER = 2000
const MOST_WORDS = 5
const WORD = /[\p{L}\p{N}](?:[^\s"'`<>(){}[\]|;,]{0,80}[\p{L}\p{N}])?/gu

const PLAIN = new Set(
  (
    'the a an and or to of in on at by for from with as is are be it this that these those all any you your i my we our not no do if then ' +
    'so but will can must should please now immediately new use using before after into out up about also only first true false yes'
  ).split(' '),
)
