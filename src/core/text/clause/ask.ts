import type { Ask, Mood } from '../clause.ts'
import type { Language } from '../language/define.ts'
import { actOf } from './act.ts'
import { THING, VERB, WORD } from './meaning.ts'

/** What was seen of one clause. */
export interface Seen {
  readonly asks: readonly Ask[]
  readonly mood: Mood
  readonly polite: boolean
  readonly conditional: boolean
  readonly covert: boolean
  readonly discussed: boolean
  readonly agent: boolean
  readonly reader: boolean
  readonly you: boolean
  readonly your: boolean
  readonly told: boolean
}

/** What is asked, while its clause is still being read. */
export interface OpenAsk {
  verb: number
  things: number
  word: number
  denied: boolean
}

/** `carried` are things spoken of before, `always` and `before` words of the clause. */
export function finishAsks(
  asks: readonly OpenAsk[],
  carried: number,
  style: Language['style'],
  always: boolean,
  before: boolean,
): readonly Ask[] {
  let known = carried
  return asks.map(({ verb, things, word, denied }) => {
    // “… and send it to …”: it is what was spoken of.
    const isSent = (verb & (VERB.send | VERB.pay)) !== 0 && (things & ~TARGETS) === 0
    const all = style !== 'place' || word & WORD.reference || isSent ? things | known : things
    known |= things
    const user = (word & WORD.user) !== 0
    const context = {
      denied,
      user,
      always,
      before,
      yours: (word & WORD.your) !== 0,
    }
    const act = actOf(verb, all, context)
    return {
      act,
      things: all,
      my: (word & WORD.my) !== 0,
      your: (word & WORD.your) !== 0,
      user,
      // To forbid telling is what secrecy is.
      denied: denied && act !== 'secrecy',
    }
  })
}

export const ROLES =
  WORD.please |
  WORD.not |
  WORD.and |
  WORD.if |
  WORD.before |
  WORD.agent |
  WORD.you |
  WORD.ask |
  WORD.may |
  WORD.must |
  WORD.have |
  WORD.ensure |
  WORD.infinitive |
  WORD.want |
  WORD.subject
/** What may follow a verb that could also be a noun, for it to be a verb. */
export const OBJECT = WORD.determiner | WORD.user | WORD.you | WORD.my | WORD.agent
export const FORMS =
  THING.email |
  THING.url |
  THING.path |
  THING.amount |
  THING.number |
  THING.name |
  THING.everything |
  THING.person
const TARGETS = THING.email | THING.url | THING.number | THING.person | THING.link
