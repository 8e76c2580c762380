import { deletesOf } from '../../scan/supply/name/one-edit.ts'

/**
 * Keys of which two words share one wherever they are one slip apart, and few: a short word is put under what is left when
 * each of its letters is left out; a longer one under the same of its consonants, which are fewer and which no slip among
 * vowels changes; a long one under either end of its consonants, as a slip is in one half only.
 */
export function slipKeysOf(word: string): readonly string[] {
  if (word.length < SHORTEST || word.length > LONGEST) return []
  const keys = word.length <= SHORT ? deletesOf(word).map((rest) => `d:${rest}`) : []
  // Words of either side of a border are put under keys of both sides.
  if (word.length < SHORT) return keys
  const consonants = consonantsOf(word)
  if (consonants.length <= FEW) keys.push(...deletesOf(consonants).map((rest) => `c:${rest}`))
  // One shorter too, as the other may have one less.
  if (consonants.length >= FEW)
    for (const half of new Set([halfOf(consonants.length), halfOf(consonants.length - 1)]))
      keys.push(`h:${consonants.slice(0, half)}`, `t:${consonants.slice(-half)}`)
  return keys
}

function consonantsOf(word: string): string {
  return word.replace(/[aeiouy]/g, '')
}

/** A letter between the halves is in neither, so that two that are swapped are never in both. */
const halfOf = (length: number): number => Math.floor((length - 1) / 2)

const SHORTEST = 5
const LONGEST = 120
const SHORT = 10
const FEW = 16
