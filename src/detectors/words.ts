/** The words of an identifier, lower case: `sendEmail_to` gives send, email, to. */
export function wordsOf(name: string): readonly string[] {
  return name
    .slice(0, 300)
    .normalize('NFKC')
    .replace(/([\p{Ll}\d])(\p{Lu})/gu, '$1 $2')
    .toLowerCase()
    .split(/[^\p{L}\p{N}]/u)
    .filter((word) => word !== '')
}

/** The first words of a prose text, lower case, at most `most` of them. */
export function firstWords(text: string, most: number): readonly string[] {
  return wordsOf(text.slice(0, 200)).slice(0, most)
}

/** `deletes`, `deleted` and `deleting` are `delete`; only as much grammar as verbs at the start of a text need. */
export function isForm(word: string, verb: string): boolean {
  if (word === verb || word === `${verb}s` || word === `${verb}es`) return true
  const stem = verb.endsWith('e') ? verb.slice(0, -1) : verb
  const last = stem.at(-1) ?? ''
  return (
    word === `${stem}ing` ||
    word === `${stem}${last}ing` ||
    (verb.endsWith('y') && word === `${verb.slice(0, -1)}ies`)
  )
}

export function isFormOfAny(word: string, verbs: readonly string[]): boolean {
  return verbs.some((verb) => isForm(word, verb))
}
