import type { Thing, Verb, Word } from '../clause/meaning.ts'

/**
 * The words of one language that clauses are read by, in lists parted by blanks; `*` leaves an ending open. Accents on
 * Latin letters do not count.
 * `verbs` are forms that order or ask on their own; `bases` are forms that do so only beside a word of politeness or duty.
 */
export interface Language {
  readonly code: string
  /** Latin letters, which it shares with others: one word of it is no evidence. */
  readonly isLatin?: true
  /**
   * How an order shows: by the verb's place in the clause (`place`), by its form (`form`), or by a word or ending of
   * asking that stands anywhere in the clause (`mark`).
   */
  readonly style: 'place' | 'form' | 'mark'
  readonly verbs: Readonly<Partial<Record<Verb, string>>>
  readonly bases?: Readonly<Partial<Record<Verb, string>>>
  readonly things: Readonly<Partial<Record<Thing, string>>>
  readonly words: Readonly<Partial<Record<Word, string>>>
  /** Common words by which the language is known. */
  readonly common: string
}

export function defineLanguage(language: Language): Language {
  return language
}
