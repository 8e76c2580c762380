import { type Atom, atomId, atomsOf, letterIndex } from './lexicon.ts'

/**
 * A wording in words, not in characters: `ignore|disregard ~4 previous|prior ~3 instruction*`.
 * Alternatives are joined by `|`; `*` leaves an ending open; `~4` lets up to four other words stand between, all in one
 * sentence, and `~~20` also lets sentences end; `?all` may be missing. Signs that must touch the word are written with
 * it: `<important`, `system:`. Matching is a bounded walk over words, so no wording can make it slow.
 */
export interface Phrase {
  readonly elements: readonly Element[]
  readonly set: PhraseSet
  /** The element whose words are rarest: where matching begins. */
  readonly anchor: number
  /** It says “do not …” itself, so a negation before it does not turn it round. */
  readonly negative: boolean
}

export interface Element {
  readonly gap: number
  readonly crosses: boolean
  readonly optional: boolean
  readonly atoms: ReadonlySet<number>
  /** How many of ten thousand words fit, roughly. */
  readonly share: number
  /** Per kind of word whether it fits: 0 not asked yet, 1 yes, 2 no. */
  fits: Uint8Array
}

/** The phrases one rule looks for. */
export interface PhraseSet {
  readonly id: number
}

const all: Phrase[] = []
let sets = 0
let anchored: (readonly Phrase[] | undefined)[] = []

/** Enters phrases into what every reading is matched against; called once per rule, when it is loaded. */
export function phrases(...wordings: readonly string[]): PhraseSet {
  const set = { id: sets }
  sets += 1
  for (const wording of wordings) {
    const elements = elementsOf(wording)
    const first = elements[0]
    if (first === undefined || first.optional) throw new RangeError(`a phrase needs a first word: ${wording}`)
    all.push({ elements, set, anchor: rarest(elements), negative: NEGATIVE.test(wording) })
  }
  anchored = []
  return set
}

/** The phrases whose rarest word may be one of this kind. */
export function phrasesAt(kind: number): readonly Phrase[] {
  // Filled without holes: this is asked for every word.
  while (anchored.length <= kind) anchored.push(undefined)
  return (anchored[kind] ??= all.filter(({ elements, anchor }) => {
    const element = elements[anchor]
    return element !== undefined && fits(element, kind)
  }))
}

export function fits(element: Element, kind: number): boolean {
  const known = element.fits[kind]
  if (known === YES) return true
  if (known === NO) return false
  const answer = atomsOf(kind).some((id) => element.atoms.has(id))
  if (kind >= element.fits.length) {
    const longer = new Uint8Array(kind + 512)
    longer.set(element.fits)
    element.fits = longer
  }
  element.fits[kind] = answer ? YES : NO
  return answer
}

const YES = 1
const NO = 2

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
  return { gap, crosses, optional: part.startsWith('?'), ...choiceOf(part), fits: new Uint8Array(0) }
}

type Choice = Pick<Element, 'share' | 'atoms'>

/** The same choice of words stands in many phrases, and start-up waits for all of them. */
const choices = new Map<string, Choice>()

function choiceOf(part: string): Choice {
  const known = choices.get(part)
  if (known) return known
  const alternatives = part.replaceAll('?', '').split('|').map(atomOf)
  const share = alternatives.reduce((sum, atom) => sum + shareOf(atom), 0)
  const choice = { share, atoms: new Set(alternatives.map(atomId)) }
  choices.set(part, choice)
  return choice
}

/** Signs, then one word, then signs: of `etc/passwd` the last word is the one that is looked up. */
function atomOf(alternative: string): Atom {
  let end = alternative.length
  while (end > 0 && !isWordSign(alternative, end - 1)) end -= 1
  // Signs alone mean any word that touches them: `@*`.
  const open = alternative[end - 1] === '*'
  const stop = open ? end - 1 : end
  let start = stop
  while (start > 0 && alternative[start - 1] !== '*' && isWordSign(alternative, start - 1)) start -= 1
  if (end === 0) throw new RangeError(`not a word of a phrase: ${alternative}`)
  return {
    lead: alternative.slice(0, start),
    stem: alternative.slice(start, stop),
    open,
    trail: alternative.slice(end),
  }
}

function isWordSign(text: string, at: number): boolean {
  return text[at] === '*' || letterIndex(text.charCodeAt(at)) > 0
}

function rarest(elements: readonly Element[]): number {
  let best = 0
  for (const [index, { share, optional }] of elements.entries()) {
    if (!optional && share < (elements[best]?.share ?? 0)) best = index
  }
  return best
}

/** Rough shares in ten thousand words of English prose and technical text. */
function shareOf({ lead, stem, trail }: Atom): number {
  if (lead !== '' || trail !== '') return 1
  for (const [share, words] of COMMON) if (words.has(stem)) return share
  return 2
}

const COMMON = [
  [250, wordSet('the of and to a in is')],
  [80, wordSet('for that you it with on as are be this or by from at your if')],
  [
    30,
    wordSet('not have has will can all any use user data file no each when we i an which their other only'),
  ],
  [
    12,
    wordSet(
      'must should call tool tools before first after every new name list name send read get set add run email message messages text content contents users time request requests default using used path what also need their them they me us so out previous server api url key code command function id error type value page search information return returns create new system key with without',
    ),
  ],
  [
    5,
    wordSet(
      'always never required include write open check update change show tell say report access project task action actions files call called complete result results output response account account document task tasks order instead every another please process test create password version open pass put keep make give find follow following following above below step note',
    ),
  ],
] as const

function wordSet(words: string): ReadonlySet<string> {
  return new Set(words.split(' '))
}
