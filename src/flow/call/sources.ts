import type { Match } from '../../core/provenance.ts'
import { occursIn } from '../provenance/occurs-in.ts'
import { formsIn, type Form } from './forms.ts'
import type { Intent } from './intent.ts'
import type { Leaf } from './leaves.ts'
import type { Read } from './traces.ts'
import { isFiller, stemOf, wordsOf } from './words.ts'

/** A value of the arguments with where it came from. */
export interface Sourced extends Leaf {
  /** It stands in what the user said. */
  readonly isSaid: boolean
  /** What of it was seen before, and is not the user's. */
  readonly matches: readonly Match[]
  /** How strong an order it stood in; 0 where it stood in none. */
  readonly ordered: number
  /** It has an address of a kind, and the user named others of that kind. */
  readonly insteadOf: Form | undefined
  readonly isForeign: boolean
}

export function sourced(
  leaves: readonly Leaf[],
  matches: readonly Match[],
  intent: Intent | undefined,
  read: Read,
  actions: number,
): readonly Sourced[] {
  return leaves.map((leaf) => {
    const isSaid = intent !== undefined && isSaidBy(leaf, intent)
    const own = isSaid
      ? []
      : matches.filter(({ pointer, start, end, via }) => {
          if (pointer !== leaf.pointer) return false
          if (via.length > 0) return true
          const part = leaf.text.slice(start, end)
          return isTelling(part) && !(intent && part.length < 80 && isSaidBy({ ...leaf, text: part }, intent))
        })
    const ordered = Math.min(
      isTokenLike(leaf) ? 1 : WORDY,
      own.reduce(
        (most, match) =>
          match.isInOrder && !match.via.some((one) => LOOSE.has(one))
            ? Math.max(most, read.strengthAt(match, actions))
            : most,
        0,
      ),
    )
    return {
      ...leaf,
      isSaid,
      matches: own,
      ordered,
      insteadOf: isSaid || intent === undefined ? undefined : insteadOf(leaf, intent),
      isForeign: own.some(({ origin }) => origin.integrity === 'untrusted'),
    }
  })
}

/** Word by word in the user's text, or every word of it somewhere there: “Le Marais” for “the Le Marais Boutique”. */
export function isSaidBy({ text, role }: Leaf, { text: said, stems }: Intent): boolean {
  if (text.length > LONGEST) return false
  if (occursIn(text, said)) return true
  if (role === 'target' && text.includes('@')) return false
  const telling = wordsOf(text).filter((word) => !isFiller(word.text))
  return (
    telling.length > 0 && !/[/@]|\d{4}/.test(text) && telling.every((word) => stems.has(stemOf(word.text)))
  )
}

/** Long enough, or odd enough, not to be there by accident. */
function isTelling(part: string): boolean {
  const plain = part.trim()
  if (/^\d{4}-\d\d-\d\d|^[\d:.\s-]{1,6}$|^(?:true|false)$/i.test(plain)) return false
  return plain.length >= 4
}

function insteadOf({ text, role }: Leaf, { forms }: Intent): Form | undefined {
  if (role !== 'target' || text.length > LONGEST) return undefined
  const own = formsIn(text)
  for (const form of ['emails', 'accounts', 'urls'] as const) {
    if (
      own[form].length > 0 &&
      forms[form].length > 0 &&
      own[form].some((one) => !isAmong(one, forms[form], form))
    )
      return form
  }
  return undefined
}

/** Another page of a site the user named is no other site. */
function isAmong(one: string, named: readonly string[], form: Form): boolean {
  if (form !== 'urls') return named.includes(one)
  const host = hostOf(one)
  return named.some((other) => host === hostOf(other) || host.endsWith(`.${hostOf(other)}`))
}

/** Likenesses that a longer value may have by accident. */
const LOOSE: ReadonlySet<string> = new Set(['split', 'partial'])

/** A plain word or two stand in any text; an address, a number or a longer phrase does not. */
const isTokenLike = ({ text }: Leaf): boolean => text.length >= 16 || /[\d@/_]|\w\.\w/.test(text)
const WORDY = 0.74

const hostOf = (url: string): string => url.split(/[/?#:]/, 1)[0] ?? ''

const LONGEST = 300
