/**
 * What is left of the name of a package without its scope, its separators, and the words that say nothing of what it is
 * about: R5. Two names with one key are told apart by such words alone. Empty where nothing is left.
 */
export function affixKeyOf(name: string): string {
  return wordsLeft(name).join('')
}

/** The same for a server behind its namespace; where its words end is kept, as the published count did. */
export function crossNameOf(name: string): string {
  return wordsLeft(name).join('-')
}

function wordsLeft(name: string): readonly string[] {
  return name
    .slice(name.lastIndexOf('/') + 1)
    .slice(0, MOST_CHARACTERS)
    .toLowerCase()
    .split(/[^a-z\d]/)
    .filter((word) => word !== '' && !AFFIXES.has(word))
}

const MOST_CHARACTERS = 300

/** What nearly every name has, and languages. `js` is none of them: it ends names of libraries that are called so. */
export const AFFIXES: ReadonlySet<string> = new Set(
  (
    'mcp server servers client clients tool tools official ai ' +
    'go golang java javascript node nodejs py python rust ts typescript'
  ).split(' '),
)
