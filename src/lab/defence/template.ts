import { fail } from '../../core/error.ts'

/** The words of a command line, with the parts of some still to be filled in. */
export interface Template {
  readonly words: readonly string[]
  readonly uses: ReadonlySet<Placeholder>
}

export const PLACEHOLDERS = ['command', 'args', 'config', 'json', 'name', 'folder'] as const
export type Placeholder = (typeof PLACEHOLDERS)[number]

/**
 * Reads a command line as a shell would read its words and quotes, and nothing else of a shell: no variables, no pipes. It
 * must have a place for the server: `{command}` (and `{args}`, a word of its own that becomes as many as there are), or the
 * path of a settings file `{config}`, or those settings as `{json}`. `{name}` is the server's, `{folder}` one for scratch.
 */
export function readTemplate(name: string, line: string): Template {
  const words = splitWords(line)
  if (words === undefined) return refuse(name, 'a quote is left open')
  const uses = new Set<Placeholder>()
  for (const word of words) {
    for (const [, found] of word.matchAll(BRACED)) {
      const known = PLACEHOLDERS.find((each) => each === found)
      if (known === undefined) return refuse(name, `nobody knows what {${found ?? ''}} is`)
      uses.add(known)
    }
    if (word.includes('{args}') && word !== '{args}') return refuse(name, '{args} must be a word of its own')
  }
  if (words.length === 0) return refuse(name, 'it is empty')
  if (uses.has('command') !== uses.has('args')) return refuse(name, '{command} and {args} go together')
  if (!SERVER_PLACES.some((each) => uses.has(each))) return refuse(name, 'the server has no place in it')
  return { words, uses }
}

export function fill(
  { words }: Template,
  values: Readonly<Partial<Record<Exclude<Placeholder, 'args'>, string>>>,
  args: readonly string[],
): readonly string[] {
  return words.flatMap((word) =>
    word === '{args}'
      ? args
      : [word.replaceAll(BRACED, (_, found: string) => values[found as keyof typeof values] ?? '')],
  )
}

const BRACED = /\{([a-z]{1,20})\}/g
const SERVER_PLACES: readonly Placeholder[] = ['command', 'config', 'json']

/** As a shell cuts a line into words, quotes and all; undefined where a quote is left open. */
export function splitWords(line: string): readonly string[] | undefined {
  const words: string[] = []
  let word: string | undefined
  let quote = ''
  for (const sign of line) {
    if (quote !== '') {
      if (sign === quote) quote = ''
      else word = (word ?? '') + sign
    } else if (sign === '"' || sign === "'") {
      quote = sign
      word ??= ''
    } else if (/\s/.test(sign)) {
      if (word !== undefined) words.push(word)
      word = undefined
    } else word = (word ?? '') + sign
  }
  if (quote !== '') return undefined
  return word === undefined ? words : [...words, word]
}

function refuse(name: string, what: string): never {
  return fail('defence/bad-template', { name, what })
}
