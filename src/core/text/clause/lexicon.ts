import type { Language } from '../language/define.ts'
import { LANGUAGES } from '../language/index.ts'
import { LETTERS, lettersOf, sortOf } from './letter.ts'
import { THING, VERB, WORD } from './meaning.ts'

/** What a word means in one language: bits of `meaning.ts`. */
export interface Sense {
  /** Number of the language, or -1 where the form alone tells. */
  readonly language: number
  verb: number
  base: number
  thing: number
  word: number
}

/** All languages' words: Latin ones as one automaton over letters, others by the character they begin with. */
export interface Lexicon {
  readonly transitions: Uint16Array
  /** Kind of a word that ends in a node, and of one that goes on beyond it; 0 is a word of no meaning. */
  readonly whole: Int32Array
  readonly prefix: Int32Array
  /** By first character; the longest first. */
  readonly others: ReadonlyMap<number, readonly Entry[]>
  readonly senses: readonly (readonly Sense[])[]
  /** 1 where a sense of the kind is something done. */
  readonly acts: Uint8Array
}

export interface Entry {
  readonly text: string
  readonly open: boolean
  readonly kind: number
}

/** Kinds of what is known by its form. */
export const MARKS = { email: 1, url: 2, path: 3, amount: 4, number: 5, name: 6, keyFile: 7 } as const

let built: Lexicon | undefined

/** Built when the first clause is read: most runs of the program never do. */
export function lexicon(): Lexicon {
  return (built ??= build(LANGUAGES))
}

interface Known {
  readonly exact: Map<string, Sense[]>
  readonly open: Map<string, Sense[]>
}

function build(languages: readonly Language[]): Lexicon {
  const known: Known = { exact: new Map(), open: new Map() }
  for (const [number, language] of languages.entries()) enterLanguage(known, number, language)
  const senses: (readonly Sense[])[] = [[], ...Object.keys(MARKS).map(markSense)]
  const kindOf = (list: readonly Sense[]): number => (list.length === 0 ? 0 : senses.push(merged(list)) - 1)
  const latin = new Trie()
  const others = new Map<number, Entry[]>()
  for (const [words, isOpen] of [
    [known.exact, false],
    [known.open, true],
  ] as const) {
    for (const [text, list] of words) {
      const first = text.charCodeAt(0)
      if (sortOf(first) < LETTERS) latin.add(text, list, isOpen)
      else
        others.set(first, [
          ...(others.get(first) ?? []),
          { text, open: isOpen || isHangul(first), kind: kindOf(list) },
        ])
    }
  }
  for (const entries of others.values()) entries.sort((a, b) => b.text.length - a.text.length)
  const tables = latin.settle(kindOf)
  const acts = Uint8Array.from(senses, (list) => (list.some(({ verb, base }) => (verb | base) !== 0) ? 1 : 0))
  return { ...tables, others, senses, acts }
}

function enterLanguage(known: Known, number: number, language: Language): void {
  const enter = (list: string | undefined, field: 'verb' | 'base' | 'thing' | 'word', bit: number): void => {
    for (const written of (list ?? '').split(' ')) {
      if (written === '') continue
      const isOpen = written.endsWith('*')
      const text = lettersOf(isOpen ? written.slice(0, -1) : written)
      const words = isOpen ? known.open : known.exact
      const list = words.get(text) ?? []
      words.set(text, list)
      let sense = list.find((one) => one.language === number)
      if (sense === undefined) list.push((sense = { language: number, verb: 0, base: 0, thing: 0, word: 0 }))
      sense[field] |= bit
    }
  }
  for (const [name, list] of Object.entries(language.verbs))
    enter(list, 'verb', VERB[name as keyof typeof VERB])
  for (const [name, list] of Object.entries(language.bases ?? {}))
    enter(list, 'base', VERB[name as keyof typeof VERB])
  for (const [name, list] of Object.entries(language.things))
    enter(list, 'thing', THING[name as keyof typeof THING])
  for (const [name, list] of Object.entries(language.words))
    enter(list, 'word', WORD[name as keyof typeof WORD])
  enter(language.common, 'word', 0)
}

/** Korean joins particles and endings to every word. */
function isHangul(code: number): boolean {
  return code >= 0xac00 && code <= 0xd7a3
}

function markSense(name: string): readonly Sense[] {
  return [
    {
      language: -1,
      verb: 0,
      base: 0,
      thing: name === 'keyFile' ? THING.path | THING.secret : THING[name as keyof typeof THING],
      word: 0,
    },
  ]
}

/** One sense for each language. */
function merged(list: readonly Sense[]): readonly Sense[] {
  const byLanguage = new Map<number, Sense>()
  for (const one of list) {
    const before = byLanguage.get(one.language)
    byLanguage.set(
      one.language,
      before
        ? {
            language: one.language,
            verb: before.verb | one.verb,
            base: before.base | one.base,
            thing: before.thing | one.thing,
            word: before.word | one.word,
          }
        : one,
    )
  }
  return [...byLanguage.values()]
}

class Trie {
  #transitions = new Uint16Array(LETTERS * 4096)
  #exact: (readonly Sense[])[] = [[], []]
  #open: (readonly Sense[])[] = [[], []]
  #parents = [0, 0]

  add(text: string, senses: readonly Sense[], isOpen: boolean): void {
    let node = 1
    for (let i = 0; i < text.length; i += 1) {
      const at = node * LETTERS + sortOf(text.charCodeAt(i))
      node = this.#transitions[at] || this.#grow(at)
    }
    ;(isOpen ? this.#open : this.#exact)[node] = senses
  }

  #grow(at: number): number {
    const node = this.#exact.push([]) - 1
    this.#open.push([])
    this.#parents.push(Math.floor(at / LETTERS))
    if ((node + 1) * LETTERS > this.#transitions.length) {
      const larger = new Uint16Array(this.#transitions.length * 2)
      larger.set(this.#transitions)
      this.#transitions = larger
    }
    this.#transitions[at] = node
    return node
  }

  settle(kindOf: (senses: readonly Sense[]) => number): Pick<Lexicon, 'transitions' | 'whole' | 'prefix'> {
    const whole = new Int32Array(this.#exact.length)
    const prefix = new Int32Array(this.#exact.length)
    const opens: (readonly Sense[])[] = [[], []]
    // A node is younger than what it hangs on.
    for (let node = 1; node < this.#exact.length; node += 1) {
      const parent = this.#parents[node]!
      const [inherited, own, exact] = [opens[parent]!, this.#open[node]!, this.#exact[node]!]
      const open = own.length > 0 ? [...inherited, ...own] : inherited
      opens[node] = open
      prefix[node] = own.length > 0 ? kindOf(open) : prefix[parent]!
      whole[node] = exact.length > 0 ? kindOf([...open, ...exact]) : prefix[node]!
    }
    return { transitions: this.#transitions.slice(0, this.#exact.length * LETTERS), whole, prefix }
  }
}
