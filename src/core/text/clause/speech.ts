import type { Language } from '../language/define.ts'
import { FORMS, finishAsks, OBJECT, type OpenAsk, ROLES, type Seen } from './ask.ts'
import type { Sense } from './lexicon.ts'
import { THING, VERB, WORD } from './meaning.ts'

/**
 * One clause, word by word. A verb asks where an order may stand: at the beginning, after “please”, “and”, “you must”;
 * not after a subject of its own, nor after “to”.
 */
export class Speech {
  readonly #style: Language['style']
  readonly #marked: boolean
  readonly #spokenOf: number
  readonly #asks: OpenAsk[] = []
  /** May an order stand here? */
  #slot = true
  #subject: 'none' | 'you' | 'agent' | 'other' = 'none'
  #lead = 0
  #word = 0
  #denied = false
  #polite = false
  #must = false
  #request = false
  #canAsk = false
  #wants = false
  #ensured = false
  #condition = false
  #conditional = false
  #told = false
  #discussed = false
  #covert = false
  #without = false
  #sinceWithout = 0
  #sincePolite = 9
  #isBefore = false
  #sinceMust = 9
  #isFirst = true
  #purpose = false
  #qualified = false
  #greets = false

  /** `spokenOf`: things of the clause before, which “it” may mean. */
  constructor(style: Language['style'], marked: boolean, spokenOf: number) {
    this.#style = style
    this.#marked = marked
    this.#spokenOf = spokenOf
  }

  /** Words of no known meaning: a name, a thing; a subject, if an order might have stood here. */
  unknown(count: number): void {
    this.#sincePolite += count
    this.#sinceMust += count
    this.#isFirst = false
    this.#qualified = false
    if (this.#polite && this.#sincePolite <= 1) return
    if (this.#slot && this.#subject === 'none' && this.#asks.length === 0 && this.#style !== 'mark')
      this.#subject = 'other'
    this.#slot = false
  }

  /** One unknown word where an order may stand, and a determiner after it, or “please” before: a verb not in the list. */
  newVerb({ word, thing }: Sense): boolean {
    if (
      this.#style !== 'place' ||
      this.#asks.length >= MOST_ASKS ||
      !this.#slot ||
      this.#condition ||
      this.#subject === 'other'
    )
      return false
    const isVerb =
      (word & WORD.determiner) !== 0 ? this.#isFirst || this.#polite : this.#sincePolite === 0 && thing !== 0
    if (!isVerb) return false
    this.#asks.push({ verb: VERB.work, things: 0, word: 0, denied: this.#denied })
    this.#slot = this.#isFirst = false
    return true
  }

  /** After a comma an order may stand anew, but for the rest of a list of what somebody does. */
  comma(): void {
    if (this.#condition) {
      this.#condition = false
      this.#subject = 'none'
    }
    if (this.#subject === 'other' && this.#told) return
    if (this.#asks.length === 0) this.#subject = this.#subject === 'agent' ? 'agent' : 'none'
    this.#slot = true
    this.#denied = false
  }

  word({ verb, base, thing, word }: Sense, next: Sense | undefined): void {
    this.#sincePolite += 1
    this.#sinceMust += 1
    if (this.#without && (this.#sinceWithout += 1) > 4) this.#without = false
    if (word & WORD.hide && this.#without) this.#covert = true
    if (word & WORD.covert) this.#covert = true
    if (word & WORD.discuss && this.#asks.length === 0) this.#discussed = true
    if (word & WORD.without) {
      this.#without = true
      this.#sinceWithout = 0
    }
    const isSecret = this.#qualified && (word & WORD.key) !== 0
    this.#qualified = (word & WORD.qualifier) !== 0
    // Who is named before the order is spoken to; later it is a thing: “the customer list”.
    if (word & WORD.reader && this.#asks.length === 0) this.#greets = true
    this.#note(isSecret ? thing | THING.secret : thing, word)
    // “Forget the rules”, and not “don’t forget to”.
    const isForget = (word & WORD.ensure) !== 0 && verb !== 0 && this.#slot && !this.#denied
    const steers = !isForget && (word & ROLES) !== 0 && this.#role(word, next)
    if ((word & (WORD.please | WORD.skip)) === 0) this.#isFirst = false
    if (steers) return
    if ((verb | base) !== 0 && this.#asksHere(verb, base, word, next)) {
      this.#asks.push({ verb: verb | base, things: 0, word: 0, denied: this.#denied })
      // A noun that is also this verb is no thing of it: “email the text”.
      this.#slot = false
      this.#canAsk = this.#wants = this.#ensured = false
      return
    }
    if (verb !== 0 && (this.#subject === 'other' || this.#purpose)) {
      this.#told = true
      this.#subject = 'other'
    }
    if (word & WORD.skip) return
    // “The assistant must …”
    if (word & WORD.determiner && next !== undefined && next.word & WORD.agent) return
    if (word & WORD.determiner || thing !== 0 || verb !== 0) this.#close()
  }

  seen(): Seen {
    const word = this.#word
    return {
      asks: finishAsks(
        this.#asks,
        this.#lead | this.#spokenOf,
        this.#style,
        (word & WORD.always) !== 0,
        this.#isBefore,
      ),
      mood: this.#request ? 'request' : this.#must ? 'obligation' : 'imperative',
      polite: this.#polite,
      conditional: this.#conditional,
      covert: this.#covert,
      discussed: this.#discussed,
      agent: (word & WORD.agent) !== 0 && (this.#subject === 'agent' || (word & WORD.user) !== 0),
      reader: this.#greets,
      you: (word & WORD.you) !== 0,
      your: (word & WORD.your) !== 0,
      told: this.#told || this.#subject === 'other',
    }
  }

  /** Words that steer what may stand next; true where the word says nothing else. */
  #role(word: number, next: Sense | undefined): boolean {
    if (word & WORD.please) {
      this.#polite = this.#slot = true
      this.#sincePolite = 0
      if (this.#subject === 'other') this.#subject = 'none'
      return true
    }
    if (word & WORD.not) {
      this.#denied = true
      // “didn’t”, “isn’t” tell of something.
      if (word & WORD.subject && this.#asks.length === 0) this.#subject = 'other'
      if (word & WORD.subject) this.#slot = false
      // Right after the verb it denies it: “senden Sie nicht”.
      const last = this.#asks.at(-1)
      if (last && last.things === 0 && this.#style !== 'place') last.denied = true
      return true
    }
    if (word & WORD.and) {
      if (this.#subject !== 'other' || this.#asks.length > 0) this.#slot = true
      return true
    }
    if (word & WORD.if || (word & WORD.before && this.#asks.length === 0)) {
      if (word & WORD.before) this.#isBefore = true
      this.#condition = true
      this.#conditional = true
      this.#slot = false
      return true
    }
    if (word & WORD.before) this.#isBefore = true
    if (word & WORD.agent && this.#slot && this.#asks.length === 0) {
      this.#subject = 'agent'
      return true
    }
    if (word & WORD.you) return this.#meetsYou()
    if (word & WORD.ask && (next === undefined || next.word & WORD.you || this.#subject === 'you')) {
      if (this.#subject === 'you') this.#slot = false
      else this.#canAsk = true
      return true
    }
    if (word & WORD.may) {
      this.#slot = false
      return true
    }
    if (word & WORD.must || (word & WORD.have && next !== undefined && next.word & WORD.infinitive)) {
      if (!this.#condition) {
        this.#must = true
        this.#sinceMust = 0
        this.#slot = this.#subject !== 'other' || this.#style !== 'place'
      }
      return true
    }
    if (word & WORD.ensure) {
      this.#ensured = true
      return true
    }
    if (word & WORD.infinitive) {
      const goesOn = this.#must || this.#ensured || (this.#wants && this.#request)
      this.#slot = goesOn && this.#asks.length === 0 && this.#subject !== 'other'
      // “Permission to use, copy and …” goes on with its list; “To go on, send …” does not.
      this.#purpose = !this.#slot && !this.#isFirst && this.#asks.length === 0
      return true
    }
    if (word & WORD.want && !this.#slot) {
      this.#wants = true
      return false
    }
    if (word & WORD.subject && this.#slot && this.#asks.length === 0) {
      this.#subject = 'other'
      this.#slot = false
    }
    return false
  }

  #meetsYou(): boolean {
    if (this.#canAsk || this.#wants) {
      this.#request = true
      this.#subject = 'you'
      this.#slot = !this.#wants
      return true
    }
    if (this.#condition) return true
    if (this.#asks.length === 0) this.#subject = 'you'
    this.#slot = false
    return true
  }

  #asksHere(verb: number, base: number, word: number, next: Sense | undefined): boolean {
    if (this.#condition || this.#asks.length >= MOST_ASKS) return false
    if (this.#ensured && next === undefined && verb === VERB.grant) return false
    const pressed = this.#polite || this.#must || this.#request || this.#ensured
    if (this.#style === 'mark') return this.#subject !== 'other' && (verb !== 0 || this.#marked)
    if (this.#style === 'form') {
      if (verb !== 0 && (this.#slot || (this.#polite && this.#subject !== 'other'))) return true
      return base !== 0 && (pressed || (next !== undefined && (next.word & WORD.you) !== 0 && this.#slot))
    }
    if (base !== 0 && verb === 0) return this.#must && this.#subject === 'other' && this.#sinceMust <= 3
    if (!this.#slot) return false
    if (this.#subject === 'you' && !this.#must && !this.#request) return false
    if (next !== undefined && next.word & WORD.ensure) return false
    if ((word & WORD.noun) === 0 || pressed) return true
    return next !== undefined && ((next.word & OBJECT) !== 0 || (next.thing & FORMS) !== 0)
  }

  #note(thing: number, word: number): void {
    this.#word |= word
    const last = this.#asks.at(-1)
    if (last) {
      last.things |= thing
      last.word |= word
    } else {
      this.#lead |= thing
    }
  }

  #close(): void {
    if (this.#style === 'place' && this.#slot && this.#asks.length === 0 && this.#subject === 'none')
      this.#subject = 'other'
    this.#slot = false
  }
}

/** No honest clause asks for more; the rest of a hostile one says nothing new. */
const MOST_ASKS = 32
