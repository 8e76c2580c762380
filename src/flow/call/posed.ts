import type { Considered } from './judge-call.ts'
import type { Sourced } from './sources.ts'
import { PUSHED, STRONG } from './strength.ts'
import { hashOf, isFiller, stemOf, wordsOf } from './words.ts'

/**
 * Was a text read that poses as orders, and does it speak of something in this call that the user never spoke of: what the
 * tool does, or what it is given? The user may well have asked for another call of the kind.
 */
export function isOfPosed({ acts, intent, lead, read, values }: Considered): boolean {
  if (!intent) return false
  const isSaid = (stem: string): boolean => intent.stems.has(stem)
  const hasOwnAim = values.some(
    (value) =>
      (value.role === 'target' || value.role === 'object') && (value.isSaid || isKnownElsewhere(value)),
  )
  return read.orders.some((order) => {
    if (order.strength < PUSHED) return false
    const isForged = order.strength >= STRONG
    const isNew = (stem: string): boolean => order.about.has(hashOf(stem)) && !isSaid(stem)
    const isAct = (order.actions & acts.actions) !== 0
    // The user may have another word for it, and an aim out of what is no order.
    if (
      isForged &&
      !(lead === 'said' && hasOwnAim) &&
      (isAct || lead !== 'said') &&
      [...acts.named].some(isNew)
    )
      return true
    return (isAct || order.actions === 0) && values.some((value) => isValueOf(value, isNew, isSaid))
  })

  function isValueOf(
    value: Sourced,
    isNew: (stem: string) => boolean,
    isSaidStem: (stem: string) => boolean,
  ): boolean {
    if (value.isSaid || isKnownElsewhere(value)) return false
    const stems = stemsOf(value.text)
    const fresh = stems.filter(isNew)
    if (fresh.length === 0) return false
    if (value.role !== 'payload') return fresh.length * 2 >= stems.length
    return fresh.some((stem) => ODD.test(stem)) || fresh.length > Math.max(1, stems.filter(isSaidStem).length)
  }
}

/** It stands in what was read outside of any order. */
const isKnownElsewhere = ({ matches, role }: Sourced): boolean =>
  role !== 'payload' && matches.some(({ isInOrder, via }) => !isInOrder && via.length === 0)

function stemsOf(text: string): readonly string[] {
  const found = new Set<string>()
  for (const { text: word } of wordsOf(text.slice(0, LONGEST))) if (!isFiller(word)) found.add(stemOf(word))
  return [...found]
}

const LONGEST = 2000
/** A name of a package, a number: in no text by accident. */
const ODD = /\d\p{L}|\p{L}\d|\d{4}/u
