import { LIGHT, NOUNS, READING, type Verb, VERBS } from './action-words.ts'
import { type Word, wordsOf } from './words.ts'

/** What a call can do to the world, as orders, users and tools speak of it. The names are kept in trails: only add. */
export const ACTIONS = [
  'send',
  'post',
  'pay',
  'buy',
  'book',
  'schedule',
  'invite',
  'share',
  'remove',
  'write',
  'change',
  'credential',
  'run',
  'visit',
  /** Changes a value of what somebody else asked for. */
  'bend',
] as const
export type Action = (typeof ACTIONS)[number]

export const ACTION = Object.fromEntries(ACTIONS.map((name, at) => [name, 1 << at])) as Record<Action, number>

/** What is hard to take back, or reaches others. */
export const GRAVE =
  ACTION.pay |
  ACTION.credential |
  ACTION.remove |
  ACTION.share |
  ACTION.invite |
  ACTION.buy |
  ACTION.send |
  ACTION.post

export function namesOf(bits: number): readonly Action[] {
  return ACTIONS.filter((name) => (bits & ACTION[name]) !== 0)
}

export function bitsOf(names: readonly string[]): number {
  return names.reduce((bits, name) => bits | (ACTION[name as Action] ?? 0), 0)
}

/** What a sentence asks for, said by anyone to anyone: verbs where an order may stand, and what they are done to. */
export function actionsAsked(words: readonly Word[]): number {
  let bits = 0
  for (let at = 0; at < words.length; at += 1) bits |= actionAt(words, at)
  return bits
}

function actionAt(words: readonly Word[], at: number): number {
  const word = words[at]!
  const known = VERBS.get(word.text)
  const light = LIGHT.has(word.text)
  if (known === undefined && !light) return 0
  const before = word.opens ? '' : (words[at - 1]?.text ?? '')
  if (known?.isPast === true) return isWanted(words, at) ? known.bits : 0
  // “the email”, “unread messages”, “a transfer”: a thing.
  const isPlain = known === undefined || !known.isNoun
  if (!mayAsk(word.opens, before, isPlain)) return 0
  const object = objectOf(words, at)
  if (light && ANSWERED.has(word.text) && SELF.test(object.others)) return 0
  if (WISHES.has(word.text)) return object.bits & (ACTION.buy | ACTION.book)
  if (known?.isTold === true && !TO_OTHERS.test(object.others)) return 0
  if (word.text === 'write' && TO_SOMEONE.test(object.others)) return ACTION.send
  if (word.text === 'let') return / know\b/.test(object.others) && !SELF.test(object.others) ? ACTION.send : 0
  if (known?.isSpoken === true && SELF.test(object.others)) return 0
  let bits = known?.bits ?? 0
  const by = object.bits
  if (word.text === 'write') bits |= by & (ACTION.send | ACTION.post)
  if (by !== 0 && (light || known?.isGeneric === true || (bits & ACTION.change) !== 0)) {
    bits = by & ACTION.credential ? by : bits & ~ACTION.change ? by | (bits & ACTION.change) : by | bits
  } else if (word.text === 'send' && ((by & ACTION.pay) !== 0 || BACK.test(object.others))) bits |= ACTION.pay
  return bits
}

/** “to be paid”, “get it sent”. */
function isWanted(words: readonly Word[], at: number): boolean {
  for (let before = at - 1; before >= 0 && before >= at - 5; before -= 1) {
    const { text, opens } = words[before]!
    if (text === 'be') return before === at - 1
    if (text === 'get' || text === 'gets' || text === 'need' || text === 'want') return true
    if (opens) return false
  }
  return false
}

function mayAsk(opens: boolean, before: string, isPlain: boolean): boolean {
  if (DENIED.has(before)) return false
  if (opens || LEADS.has(before)) return true
  return isPlain && !OWNERS.has(before)
}

interface Target {
  readonly bits: number
  /** The words beside the verb, to see who is addressed. */
  readonly others: string
}

function objectOf(words: readonly Word[], at: number): Target {
  let bits = 0
  let others = ''
  for (let next = at + 1; next < words.length && next <= at + REACH; next += 1) {
    const word = words[next]!
    if (word.opens && next > at + 3) break
    if (next > at + 1 && VERBS.get(word.text)?.isNoun === false) break
    bits |= NOUNS.get(word.text) ?? 0
    others += ` ${word.text}`
  }
  return { bits, others }
}

/** What a tool does, by its name; by the first sentence of its description where the name does not say. */
export function actionsOfTool(name: string, description: string): number {
  const words = wordsOf(name)
  const first = words[0]?.text ?? ''
  if (READING.has(first)) return 0
  const named = actionsNamed(words)
  if (named !== 0 || words.some(({ text }) => READING.has(text))) return named
  const said = wordsOf(description.slice(0, 200).split(/\.\s|\n/, 1)[0] ?? '')
  return READING.has((said[0]?.text ?? '').replace(/s$/, '')) ? 0 : actionsNamed(said.slice(0, 12))
}

function actionsNamed(words: readonly Word[]): number {
  let bits = 0
  let things = 0
  let isGeneric = true
  for (const { text } of words) {
    const known = VERBS.get(text) ?? sayingVerb(text)
    if (known !== undefined && !(known.isNoun && bits !== 0)) {
      bits |= known.bits
      if (!known.isGeneric) isGeneric = false
    }
    things |= NOUNS.get(text) ?? 0
  }
  const isLight = words.some(({ text }) => LIGHT.has(text))
  if (bits === 0 && !isLight) return 0
  if (things & ACTION.credential && isGeneric) return ACTION.credential
  if (things & ACTION.pay && (bits & (ACTION.send | ACTION.schedule | ACTION.change | ACTION.write)) !== 0)
    return ACTION.pay | (bits & (ACTION.change | ACTION.remove))
  return things !== 0 && isGeneric ? (things & ~ACTION.write) | (bits & (ACTION.change | ACTION.write)) : bits
}

/** “Sends a mail”; “logs” are things. */
function sayingVerb(text: string): Verb | undefined {
  const verb = text.endsWith('s') ? VERBS.get(text.slice(0, -1)) : undefined
  return verb?.isNoun === true ? undefined : verb
}

const REACH = 9
const SELF = /^ (?:me|us|myself|if|whether|which|what|how|why|about|your|yourself|for)\b/
/** To be given, shown or told something is an answer. */
const ANSWERED = new Set('give leave put prepare'.split(' '))
const WISHES = new Set('get want need'.split(' '))
const TO_SOMEONE = /^ (?:to|back|him|her|them|each|everyone|everybody|all|both|every) /
const BACK = /^(?: \w+){0,3} back\b/
const TO_OTHERS = /\bwith (?!me\b|us\b)| access\b| public/
/** What may stand before a verb that asks. */
const LEADS = new Set(
  (
    'please to and then also or you kindly just now must should shall will can could would lets let help first next ' +
    'finally afterwards go immediately always directly quickly ill we i'
  ).split(' '),
)
const DENIED = new Set('not dont never cannot without no'.split(' '))
/** What stands before a thing, or before what somebody else does. */
const OWNERS = new Set(
  (
    'the a an my your his her its our their this that these those any every each he she it they who which unread last ' +
    'latest recent previous upcoming no some of'
  ).split(' '),
)
