import { CONCEPT_OF } from './concepts.ts'
import { stem } from './stem.ts'

/** The words that say something, in order, as stems; `getWeather_v2` gives `get weath v2`. */
export function stemsOf(text: string): string[] {
  return wordsOf(text)
    .filter((word) => !EMPTY.has(word))
    .map(stem)
}

/** What a text is about: stems, and for those that have near-synonyms the name of the group. */
export function conceptsOf(text: string): Set<string> {
  return new Set(stemsOf(text).map(conceptOf))
}

export function conceptOf(stemmed: string): string {
  return CONCEPT_OF.get(stemmed) ?? stemmed
}

/** Lower-case words, names in one piece taken apart at their humps. Bounded. */
export function wordsOf(text: string): string[] {
  const apart = text.slice(0, LONGEST).replace(/([\p{Ll}\d])(\p{Lu})/gu, '$1 $2')
  return apart.toLowerCase().match(WORD) ?? []
}

const LONGEST = 20_000
const WORD = /[\p{L}\p{M}\p{N}]+/gu

/** Words that hold a sentence together, and those by which people ask politely. */
export const EMPTY: ReadonlySet<string> = new Set(
  (
    'a an the this that these those there here it its he she they them his her their i me my mine we us our you your yours ' +
    'is are was were be been being am do does did done doing has have had having will would can could may might shall should must ' +
    'and or but if then else so than as at by for from in into of off on onto out over to under up with within without about ' +
    'after before between during per via not no nor yes ok okay please thanks thank hi hello hey sure great good also just ' +
    'like want wants wanted need needs needed know help let lets tell give gives given some any what which who whom whose ' +
    'when where why how s t re ve ll d m some more most very too really actually now currently'
  ).split(' '),
)
