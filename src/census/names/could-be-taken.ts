import type { Severity } from '../../core/severity.ts'
import { likenessOf, type NameLikeness, TELLING } from './likeness.ts'
import type { Named } from './named.ts'
import { isOfSameHands } from './same-hands.ts'
import { partsOf } from './words.ts'

export interface Taken {
  readonly how: NameLikeness
  readonly severity: Severity
  /** Of the two, whether this one came later, where that is known. */
  readonly isLater: boolean | undefined
}

/**
 * Could `one` be taken for `known`? The names say that they are alike; what is known of them decides whether it means
 * anything: who holds them, which was first, which of them people know.
 */
export function couldBeTaken(one: Named, known: Named): Taken | undefined {
  if (one.kind !== known.kind || one.fame >= FAMOUS || one.name === known.name) return undefined
  const isLater = laterOf(one, known)
  // An older name cannot imitate a younger one.
  if (isLater === false) return undefined
  const isKnown = known.fame >= FAMOUS
  if (!isKnown && isLater !== true) return undefined
  const how = likenessOf(one.name, known.name, one.kind)
  if (how === undefined || isOfSameHands(one, known) || saysSo(one.name, known.name)) return undefined
  if (!isKnown && !(isDistinct(known.name) && SLIPS.has(how))) return undefined
  const isTelling = TELLING.has(how)
  // `PostgREST` is no slip of `Postgres` where it says so of itself; a date would tell more.
  if (isKnown && EDITS.has(how) && isLater === undefined && one.isOwnWord) return undefined
  return { how, isLater, severity: severityOf(isKnown, isTelling, isLater) }
}

/** From so much fame on, a name is one that others would want to be taken for, and wants to be taken for no other. */
const FAMOUS = 2

/** The same day is no order: some registries were filled in one. */
function laterOf(one: Named, known: Named): boolean | undefined {
  if (one.published === undefined || known.published === undefined) return undefined
  return one.published > known.published
}

/** So long that nobody comes by a neighbour by chance. */
function isDistinct(name: string): boolean {
  return partsOf(name).telling >= LONG
}
const LONG = 10

const EDITS: ReadonlySet<NameLikeness> = new Set<NameLikeness>([
  'other vowels',
  'one letter changed',
  'one letter left out',
  'one letter more',
])

/** Slips of a hand or an eye: what words do to each other (order, addition) happens by chance among names that nobody knows. */
const SLIPS: ReadonlySet<NameLikeness> = new Set<NameLikeness>([
  ...TELLING,
  'other separators',
  'a number for a word',
  ...EDITS,
])

/** `x-for-y`, `x-plugin`: says itself that it is something else. */
function saysSo(name: string, known: string): boolean {
  const theirs = new Set(partsOf(known).words)
  return partsOf(name).words.some((word) => RELATIONS.has(word) && !theirs.has(word))
}
const RELATIONS = new Set(
  'for plugin extension adapter wrapper fork unofficial community bridge proxy via to with'.split(' '),
)

function severityOf(isKnown: boolean, isTelling: boolean, isLater: boolean | undefined): Severity {
  const points = Number(isKnown) + Number(isTelling) + Number(isLater === true)
  return points >= 3 ? 'high' : points === 2 ? 'medium' : 'low'
}
