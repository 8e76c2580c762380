import { VERBS } from './action-words.ts'
import type { Block } from './order-marks.ts'

/** Sentences that begin as an order does, or that say “please”, “must”: what the reader of clauses has no verb for. */
export function askingSentences(text: string): readonly Block[] {
  const found: Block[] = []
  for (const { 0: sentence, index } of text.matchAll(SENTENCES)) {
    if (found.length >= MOST) break
    const first = FIRST.exec(sentence)
    if (!first) continue
    const isAsked = PRESSED.test(sentence) || opensWithVerb(first[1]!, sentence.slice(first[0].length))
    if (isAsked) found.push({ start: index, end: index + sentence.length })
  }
  return found
}

/** A verb with an object after it; “order: 7” is a field. */
function opensWithVerb(word: string, rest: string): boolean {
  const verb = VERBS.get(word.toLowerCase())
  return verb !== undefined && !verb.isPast && (verb.isNoun ? OBJECT : WORDS).test(rest)
}

const OBJECT =
  /^ (?:the|a|an|my|your|our|all|every|this|that|these|it|them|him|her|me|us|to|for|with|\d|[$€£])/i
const WORDS = /^ [\p{L}\d'"$€£]/u
const MOST = 200
const SENTENCES = /(?:[^.!?:\n\\]|[.!?:](?!\s|$)){8,1000}/g
const FIRST = /^[\s\d.)"'*#>(-]{0,20}([\p{L}-]{2,20})/u
const PRESSED =
  /\b(?:please|kindly|you (?:must|should|need to|have to)|make sure|be sure to|remember to|(?:can|could|would) you)\b/i
