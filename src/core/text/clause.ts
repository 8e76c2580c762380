import type { Act } from './clause/act.ts'
import { understand } from './clause/understand.ts'

export type { Act } from './clause/act.ts'
export { ACTS } from './clause/act.ts'

export type Addressee = 'agent' | 'reader' | 'unknown'
export type Mood = 'imperative' | 'request' | 'obligation' | 'declarative' | 'question'
/** `denied`: the clause forbids it or says it is not done; `discussed`: quoted by someone who writes about such texts. */
export type Polarity = 'said' | 'denied' | 'discussed'

/** One act that a clause asks for. */
export interface Ask {
  readonly act: Act
  /** What it is to be done to: bits of `THING` in `clause/meaning.ts`. */
  readonly things: number
  /** Says whose: the speaker's (`my`), the reader's (`your`), the user's as a third person. */
  readonly my: boolean
  readonly your: boolean
  readonly user: boolean
  readonly denied: boolean
}

/** One clause that asks for something or speaks to the agent. */
export interface Clause {
  readonly start: number
  readonly end: number
  readonly addressee: Addressee
  readonly mood: Mood
  readonly polarity: Polarity
  readonly polite: boolean
  /** Only under a condition: “if …”, “when …”. */
  readonly conditional: boolean
  /** Unseen by the user: “discreetly”, “without asking”. */
  readonly covert: boolean
  readonly quoted: boolean
  readonly code: boolean
  readonly item: boolean
  /** It begins a line. */
  readonly line: boolean
  /** A sign ends it, as it does a sentence and not a title. */
  readonly ended: boolean
  readonly words: number
  readonly language: string
  readonly asks: readonly Ask[]
}

/** All clauses of a text: those that ask, and what the others are like, in numbers. */
export interface Clauses {
  /** Of the text, in UTF-16 units. */
  readonly length: number
  readonly asking: readonly Clause[]
  readonly total: number
  readonly words: number
  readonly questions: number
  /** Clauses that tell of something in the first or third person. */
  readonly told: number
  /** Clauses that greet or name a reader, and those that say “you” or “your”. */
  readonly greetings: number
  /** Where the first and the last of them stand, or -1. */
  readonly firstGreeting: number
  readonly lastGreeting: number
  readonly yours: number
  readonly agents: number
  readonly languages: number
  /** Clauses that ask for something to be done unseen. */
  readonly covert: number
  /** The text is longer than what was read. */
  readonly cut: boolean
}

/** Reads a text clause by clause: one pass, then a walk over the words that mean something. */
export function readClauses(text: string): Clauses {
  return understand(text)
}
