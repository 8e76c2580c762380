import { enter } from './lexicon.ts'

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
  readonly exact: ReadonlySet<string>
  readonly stems: readonly string[]
  readonly marked: readonly Marked[]
}

/** A word that must touch certain signs. */
export interface Marked {
  readonly lead: string
  readonly stem: string
  readonly open: boolean
  readonly trail: string
}

/** The phrases one rule looks for; `id` tells sets apart in a reading. */
export interface PhraseSet {
  readonly id: number
}

export const NEGATIONS: ReadonlySet<string> = new Set(
  (
    'not never no nor without cannot cant dont doesnt didnt wont isnt arent mustnt shouldnt neither refuse refuses refusing avoid ' +
    'avoids avoiding prevent prevents preventing forbid forbids prohibit prohibits reject rejects block blocks blocking ' +
    'stop stops detect detects detecting'
  ).split(' '),
)

let sets = 0

/** Enters phrases into the lexicon that every reading is matched against; called once per rule, when it is loaded. */
export function phrases(...wordings: readonly string[]): PhraseSet {
  const set = { id: sets }
  sets += 1
  for (const wording of wordings) {
    const elements = elementsOf(wording)
    const first = elements[0]
    if (first === undefined) continue
    const negative = [...first.exact].some((word) => word === 'not' || word === 'never')
    const phrase: Phrase = { elements, set, negative }
    for (const word of first.exact) enter(word, false, phrase)
    for (const stem of first.stems) enter(stem, true, phrase)
    for (const { stem, open } of first.marked) enter(stem, open, phrase)
  }
  return set
}

export function phraseSets(): number {
  return sets
}

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
  const exact = new Set<string>()
  const stems: string[] = []
  const marked: Marked[] = []
  for (const atom of (optional ? part.slice(1) : part).split('|')) {
    const { lead, stem, open, trail } = atomOf(atom)
    if (lead !== '' || trail !== '') marked.push({ lead, stem, open, trail })
    else if (open) stems.push(stem)
    else exact.add(stem)
  }
  return { gap, crosses, optional, exact, stems, marked }
}

function atomOf(atom: string): Marked {
  const [, lead = '', stem = '', star = '', trail = ''] =
    /^([^a-z0-9_*]*)([a-z0-9_]*)(\*?)(.*)$/.exec(atom) ?? []
  return { lead, stem, open: star === '*', trail }
}
