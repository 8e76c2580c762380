import { VERBS } from './action-words.ts'
import type { Block } from './order-marks.ts'

export interface Sentence extends Block {
  /** It begins as an order does, or says “please”, “must”. */
  readonly isAsked: boolean
}

/** Sentences: what the reader of clauses has no verb for, and what asks without asking. */
export function sentencesOf(text: string): readonly Sentence[] {
  const found: Sentence[] = []
  for (const { 0: sentence, index } of text.matchAll(JSON_TEXT.test(text) ? VALUES : SENTENCES)) {
    if (found.length >= MOST) break
    const first = FIRST.exec(sentence)
    const isAsked =
      first !== null && (PRESSED.test(sentence) || opensWithVerb(first[1]!, sentence.slice(first[0].length)))
    const start = isAsked ? 0 : verbWithin(sentence)
    if (start >= 0) found.push({ start: index + start, end: index + sentence.length, isAsked: true })
    else found.push({ start: index, end: index + sentence.length, isAsked: false })
  }
  return found
}

/** “Pizza with Umar Change the password”: a sentence set into another without a stop. */
function verbWithin(sentence: string): number {
  for (const { 0: word, index } of sentence.matchAll(CAPITALISED)) {
    if (index > 0 && isObjectOf(word, sentence.slice(index + word.length))) return index
  }
  return -1
}

function isObjectOf(word: string, rest: string): boolean {
  const verb = VERBS.get(word.toLowerCase())
  return verb !== undefined && !verb.isPast && OBJECT.test(rest)
}

/** A verb with an object after it; “order: 7” is a field. */
function opensWithVerb(word: string, rest: string): boolean {
  const verb = VERBS.get(word.toLowerCase())
  return verb !== undefined && !verb.isPast && (verb.isNoun ? OBJECT : WORDS).test(rest)
}

const OBJECT =
  /^ (?:the|a|an|my|your|our|all|every|this|that|these|it|them|him|her|me|us|to|for|with|\d|[$€£])/i
const WORDS = /^ [\p{L}\d'"$€£]/u
const CAPITALISED = /(?<=[\p{L}\p{N})] )\p{Lu}\p{Ll}{2,14}(?= )/gu
const MOST = 200
/** In compact JSON a field ends with its quotation mark, or what stands beside a request would be part of it. */
const VALUES = /(?:[^.!?:\n\\"]|[.!?:](?![\s"]|$)){8,1000}/g
const JSON_TEXT = /^\s{0,20}[[{]/
const SENTENCES = /(?:[^.!?:\n\\]|[.!?:](?!\s|$)){8,1000}/g
const FIRST = /^[\s\d.)"'*#>(-]{0,20}([\p{L}-]{2,20})/u
const PRESSED =
  /\b(?:please|kindly|you (?:must|should|need to|have to)|make sure|be sure to|remember to|(?:can|could|would) you)\b/i
