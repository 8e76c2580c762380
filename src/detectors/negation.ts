const NEGATION =
  /\b(?:never|not|no|don't|do not|doesn't|cannot|can't|won't|must not|should not|without|avoid|refuse|instead of|rather than|prohibited|forbidden)\b/

/** Does a sentence (lower case) say that something is not done or must not be done? */
export function isNegated(sentence: string): boolean {
  return NEGATION.test(sentence)
}
