import type { Word } from './word.ts'

export interface Option {
  /** With its dashes, in the spelling of `rules.long`. */
  readonly name: string
  readonly value: string | undefined
  /** Of the word that holds the value, else of the option. */
  readonly pointer: string
}

export interface OptionRules {
  /** Options that take the next word: `--from`, `-p`. All others are taken as flags. */
  readonly values: ReadonlySet<string>
  /** Long names of short ones. */
  readonly long?: Readonly<Record<string, string>>
  /** One dash starts a long name too, case aside: `-Command`. */
  readonly oneDash?: boolean
}

export interface TakenOptions {
  readonly options: readonly Option[]
  readonly rest: readonly Word[]
}

/** Options at the start of `words`, up to the first word that is none; `--` ends them. */
export function takeOptions(words: readonly Word[], rules: OptionRules): TakenOptions {
  const options: Option[] = []
  let index = 0
  while (index < words.length) {
    const at = words[index]
    if (at === undefined || !at.word.startsWith('-') || at.word === '-') break
    index++
    if (at.word === '--') break
    for (const one of split(at.word, rules)) {
      const long = rules.long?.[one.name] ?? one.name
      const takes = one.value === undefined && rules.values.has(one.name)
      const next = takes ? words[index] : undefined
      if (takes) index++
      options.push({ name: long, value: one.value ?? next?.word, pointer: (next ?? at).pointer })
    }
  }
  return { options, rest: words.slice(index) }
}

export function optionValue(options: readonly Option[], ...names: readonly string[]): Option | undefined {
  return options.findLast(({ name }) => names.includes(name))
}

function split(word: string, { values, oneDash }: OptionRules): { name: string; value?: string }[] {
  const equals = word.indexOf('=')
  if (word.startsWith('--'))
    return equals < 0 ? [{ name: word }] : [{ name: word.slice(0, equals), value: word.slice(equals + 1) }]
  if (oneDash === true) return [{ name: word.toLowerCase() }]
  const letters: { name: string; value?: string }[] = []
  // Letters in one word, `-it`; the first that takes a value takes what is left of the word.
  for (let index = 1; index < Math.min(word.length, 20); index++) {
    const name = `-${word.charAt(index)}`
    const rest = word.slice(index + 1)
    if (values.has(name) && rest !== '') {
      letters.push({ name, value: rest.startsWith('=') ? rest.slice(1) : rest })
      break
    }
    letters.push({ name })
  }
  return letters
}
