/** What of a sentence names one thing in the world: each kind by the look of its words, so that no pattern backtracks. */
export interface Concrete {
  /** Mail addresses and addresses on the web. */
  readonly addresses: readonly string[]
  readonly files: readonly string[]
  /** Identifiers of two words in one, as they are written. */
  readonly names: readonly string[]
}

export function concreteIn(sentence: string): Concrete {
  const words = sentence.split(/[\s"'`‘’“”<>()[\]{},;|]/).map((word) => word.replace(/[.:!?]$/, ''))
  return {
    addresses: words.filter((word) => word.length < LONGEST && isAddress(word.toLowerCase())),
    files: words.filter((word) => word.length < LONGEST && isFile(word)),
    names: sentence.split(/[^A-Za-z\d_]/).filter(isName),
  }
}

const LONGEST = 300

/** Hosts and files by name, taken out: what is left are the words. */
export const withoutConcrete = (sentence: string): string =>
  sentence
    .split(' ')
    .filter((word) => !INNER_DOT.test(word) || SHORT.test(word))
    .join(' ')

const INNER_DOT = /[a-z\d]\.[a-z\d]/
const SHORT = /^\W?(?:e\.g|i\.e)/

function isAddress(word: string): boolean {
  if (word.startsWith('http://') || word.startsWith('https://')) return word.length > 'https://a.b'.length
  const at = word.indexOf('@')
  return at > 0 && word.indexOf('.', at) > at + 1 && /[a-z]$/.test(word)
}

function isFile(word: string): boolean {
  const slash = word.lastIndexOf('/')
  return slash > 0 && !word.includes('://') && /^[\w-]{1,80}\.[a-z]{2,5}$/.test(word.slice(slash + 1))
}

function isName(word: string): boolean {
  if (word.length < 3 || word.length > 128 || !/^[A-Za-z]/.test(word)) return false
  return word.includes('_') || /^[a-z]+[A-Z]/.test(word)
}
