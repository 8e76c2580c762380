import { type Atom, atomId, atomsOf } from './lexicon.ts'

/**
 * A wording in words, not in characters: `ignore|disregard ~4 previous|prior ~3 instruction*`.
 * Alternatives are joined by `|`; `*` leaves an ending open; `~4` lets up to four other words stand between, all in one
 * sentence, and `~~20` also lets sentences end; `?all` may be missing. Signs that must touch the word are written with
 * it: `<important`, `system:`. Matching is a bounded walk over words, so no wording can make it slow.
 */
export interface Phrase {
  readonly elements: readonly Element[]
  readonly set: PhraseSet
  /** It says “do not …” itself, so a negation before it does not turn it round. */
  readonly negative: boolean
}

export interface Element {
  readonly gap: number
  readonly crosses: boolean
  readonly optional: boolean
  readonly atoms: ReadonlySet<number>
  /** Per kind of word whether it fits: 0 not asked yet, 1 yes, 2 no. */
  readonly fits: number[]
}

/** The phrases one rule looks for. */
export interface PhraseSet {
  readonly id: number
}

const all: Phrase[] = []
let sets = 0
let starting: (readonly Phrase[])[] = []

/** Enters phrases into what every reading is matched against; called once per rule, when it is loaded. */
export function phrases(...wordings: readonly string[]): PhraseSet {
  const set = { id: sets }
  sets += 1
  for (const wording of wordings) {
    const elements = elementsOf(wording)
    const first = elements[0]
    if (first === undefined || first.optional) throw new RangeError(`a phrase needs a first word: ${wording}`)
    all.push({ elements, set, negative: NEGATIVE.test(wording) })
  }
  starting = []
  return set
}

/** The phrases that may begin with a word of this kind. */
export function phrasesFrom(kind: number): readonly Phrase[] {
  return (starting[kind] ??= all.filter(({ elements: [first] }) => first !== undefined && fits(first, kind)))
}

export function fits(element: Element, kind: number): boolean {
  const known = element.fits[kind]
  if (known !== undefined) return known === 1
  const answer = atomsOf(kind).some((id) => element.atoms.has(id))
  element.fits[kind] = answer ? 1 : 2
  return answer
}

/** One element on its own: a class of words for the matcher's own use. */
export function wordClass(alternatives: string): Element {
  return elementOf(alternatives, 0, false)
}

const NEGATIVE = /^(?:not|never)\b/

function elementsOf(wording: string): readonly Element[] {
  const elements: Element[] = []
  let gap = 0
  let crosses = false
  for (const part of wording.split(' ')) {
    if (part.startsWith('~')) {
      crosses = part.startsWith('~~')
      gap = Number(part.replaceAll('~', ''))
    } else {
      elements.push(elementOf(part, gap, crosses))
      gap = 0
      crosses = false
    }
  }
  return elements
}

function elementOf(part: string, gap: number, crosses: boolean): Element {
  const optional = part.startsWith('?')
  const alternatives = (optional ? part.slice(1) : part).split('|')
  return { gap, crosses, optional, atoms: new Set(alternatives.map((one) => atomId(atomOf(one)))), fits: [] }
}

function atomOf(alternative: string): Atom {
  const [, lead = '', stem = '', star = '', trail = ''] = ATOM.exec(alternative) ?? []
  return { lead, stem, open: star === '*', trail }
}

/** Signs, then one word, then signs: the last word of `etc/passwd` is the one that is looked up. */
const ATOM = /^(.*[^a-z0-9_*]|)([a-z0-9_]*)(\*?)([^a-z0-9_*]*)$/
