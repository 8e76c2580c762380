/** What ends one command, starts another, or makes words of something else. */
const SPECIAL = new Set([';', '|', '&', '<', '>', '(', ')', '`', '\n', '\r', '*', '?', '[', '{', '#', '!'])
const MOST_CHARACTERS = 20_000

/**
 * The words of a shell line that is one plain command; undefined where a shell would do more than start a program.
 * Variables stay as written: `$HOME/server.js` is a word.
 */
export function shellWords(line: string): readonly string[] | undefined {
  if (line.length > MOST_CHARACTERS || line.includes('$(') || line.includes('`')) return undefined
  const words: string[] = []
  let word: string | undefined
  let quote = ''
  for (let index = 0; index < line.length; index++) {
    const character = line.charAt(index)
    if (quote !== '') {
      if (character === quote) quote = ''
      else if (quote === '"' && character === '\\' && '"\\$'.includes(line.charAt(index + 1)))
        word = (word ?? '') + line.charAt(++index)
      else word = (word ?? '') + character
    } else if (character === '"' || character === "'") {
      quote = character
      word ??= ''
    } else if (character === ' ' || character === '\t') {
      if (word !== undefined) words.push(word)
      word = undefined
    } else if (character === '\\') word = (word ?? '') + line.charAt(++index)
    else if (character === '$' && line.charAt(index + 1) === '{') {
      const end = line.indexOf('}', index)
      if (end < 0) return undefined
      word = (word ?? '') + line.slice(index, end + 1)
      index = end
    } else if (isQuietening(line, index, word)) {
      index = endOfWord(line, index) - 1
      word = undefined
    } else if (SPECIAL.has(character)) return undefined
    else word = (word ?? '') + character
  }
  if (quote !== '') return undefined
  if (word !== undefined) words.push(word)
  return words[0]?.startsWith('$') === true ? undefined : words
}

/** Words of a line that Windows splits: quotes group, backslashes are part of paths. */
export function windowsWords(line: string): readonly string[] | undefined {
  if (line.length > MOST_CHARACTERS) return undefined
  const words: string[] = []
  let word: string | undefined
  let isQuoted = false
  for (const character of line) {
    if (character === '"') {
      isQuoted = !isQuoted
      word ??= ''
    } else if (!isQuoted && (character === ' ' || character === '\t')) {
      if (word !== undefined) words.push(word)
      word = undefined
    } else if (!isQuoted && '&|<>^\r\n'.includes(character)) return undefined
    else word = (word ?? '') + character
  }
  if (word !== undefined) words.push(word)
  return words
}

/** `2>&1` and `2>/dev/null` change nothing about what is run. */
function isQuietening(line: string, index: number, word: string | undefined): boolean {
  const end = endOfWord(line, index)
  return word === '2' && ['>&1', '>/dev/null'].includes(line.slice(index, end))
}

function endOfWord(line: string, from: number): number {
  let end = from
  while (end < line.length && line.charAt(end) !== ' ' && line.charAt(end) !== '\t') end++
  return end
}
