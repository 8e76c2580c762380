/** One command of a shell line. */
export interface Command {
  readonly words: readonly string[]
  /** Files that its output goes to. */
  readonly into: readonly string[]
  /** Lines inside of it that are run first: `$(…)`, backticks, `<(…)`. */
  readonly inside: readonly string[]
}
/** Commands of which each reads what the one before wrote. */
export type Pipeline = readonly Command[]

const LONGEST = 20_000

/** A shell line taken apart: enough to tell which program gets what, whatever is quoted, chained or nested. */
export function pipelinesOf(line: string): readonly Pipeline[] {
  const reader: Reader = { text: line.slice(0, LONGEST), at: 0, done: [], pipeline: [], ...fresh() }
  while (reader.at < reader.text.length) step(reader)
  endPipeline(reader)
  return reader.done
}

interface Reader {
  readonly text: string
  at: number
  readonly done: Pipeline[]
  pipeline: Command[]
  words: string[]
  into: string[]
  inside: string[]
  word: string | undefined
  /** The next word is a file that output goes to, or one that is only read. */
  pending: 'into' | 'from' | undefined
}

function fresh(): Pick<Reader, 'words' | 'into' | 'inside' | 'word' | 'pending'> {
  return { words: [], into: [], inside: [], word: undefined, pending: undefined }
}

function step(reader: Reader): void {
  const { text } = reader
  const letter = text.charAt(reader.at)
  const next = text.charAt(reader.at + 1)
  if (letter === "'") return quoted(reader)
  if (letter === '"') return doubleQuoted(reader)
  if (letter === '\\') return escaped(reader)
  if ((letter === '$' || letter === '<' || letter === '>') && next === '(') return substituted(reader, 2)
  if (letter === '`') return backticks(reader)
  reader.at++
  if (letter === ' ' || letter === '\t') endWord(reader)
  else if (letter === '#' && reader.word === undefined) reader.at = endOfLine(text, reader.at)
  else if (letter === '|' && next !== '|') {
    endCommand(reader)
    if (next === '&') reader.at++
  } else if (letter === '&' && (next === '>' || text.charAt(reader.at - 2) === '>')) reader.word ??= ''
  else if (';\n\r&|(){}'.includes(letter) && !isInWord(reader, letter)) endPipeline(reader)
  else if (letter === '>' || letter === '<') redirected(reader, letter)
  else add(reader, letter)
}

/** `${NAME}` and `{a,b}` are parts of words. */
function isInWord({ word, text, at }: Reader, letter: string): boolean {
  if (letter !== '{' && letter !== '}') return false
  return word !== undefined || /[^\s]/.test(text.charAt(at))
}

function add(reader: Reader, text: string): void {
  reader.word = (reader.word ?? '') + text
}

function quoted(reader: Reader): void {
  const end = reader.text.indexOf("'", reader.at + 1)
  const stop = end < 0 ? reader.text.length : end
  add(reader, reader.text.slice(reader.at + 1, stop))
  reader.at = stop + 1
}

function doubleQuoted(reader: Reader): void {
  const { text } = reader
  reader.word ??= ''
  reader.at++
  while (reader.at < text.length && text.charAt(reader.at) !== '"') {
    const letter = text.charAt(reader.at)
    if (letter === '\\') escaped(reader)
    else if (letter === '$' && text.charAt(reader.at + 1) === '(') substituted(reader, 2)
    else if (letter === '`') backticks(reader)
    else {
      add(reader, letter)
      reader.at++
    }
  }
  reader.at++
}

/** A backslash at the end of a line joins it with the next. */
function escaped(reader: Reader): void {
  const letter = reader.text.charAt(reader.at + 1)
  if (letter !== '\n') add(reader, letter === '' ? '\\' : letter)
  reader.at += 2
}

function substituted(reader: Reader, skip: number): void {
  const { text } = reader
  let depth = 1
  let end = reader.at + skip
  for (; end < text.length && depth > 0; end++) {
    if (text.charAt(end) === '(') depth++
    else if (text.charAt(end) === ')') depth--
  }
  reader.inside.push(text.slice(reader.at + skip, depth === 0 ? end - 1 : end))
  add(reader, '$()')
  reader.at = end
}

function backticks(reader: Reader): void {
  const end = reader.text.indexOf('`', reader.at + 1)
  const stop = end < 0 ? reader.text.length : end
  reader.inside.push(reader.text.slice(reader.at + 1, stop))
  add(reader, '$()')
  reader.at = stop + 1
}

function redirected(reader: Reader, sign: string): void {
  // `2>` is no word.
  if (/^[0-9&]?$/.test(reader.word ?? '')) reader.word = undefined
  endWord(reader)
  while ('<>&'.includes(reader.text.charAt(reader.at)) && reader.at < reader.text.length) reader.at++
  reader.pending = sign === '>' ? 'into' : 'from'
}

function endWord(reader: Reader): void {
  const { word, pending } = reader
  if (word === undefined) return
  if (pending === 'into') reader.into.push(word)
  else if (pending === undefined) reader.words.push(word)
  reader.word = undefined
  reader.pending = undefined
}

function endCommand(reader: Reader): void {
  endWord(reader)
  const { words, into, inside } = reader
  if (words.length > 0 || inside.length > 0) reader.pipeline.push({ words, into, inside })
  Object.assign(reader, fresh())
}

function endPipeline(reader: Reader): void {
  endCommand(reader)
  if (reader.pipeline.length > 0) reader.done.push(reader.pipeline)
  reader.pipeline = []
}

function endOfLine(text: string, from: number): number {
  const end = text.indexOf('\n', from)
  return end < 0 ? text.length : end
}
