import type { Lead } from './asked.ts'
import type { Intent } from './intent.ts'
import type { Sourced } from './sources.ts'
import type { ToolActs } from './tool-acts.ts'
import { NOTABLE, ORDERLIKE } from './strength.ts'
import type { Read, ReadOrder } from './traces.ts'
import { hashOf, isFiller, stemOf, wordsOf } from './words.ts'

/** How well each side explains a call: what the user said, what people ask for in texts, what stands out or poses. */
export interface Explained {
  readonly user: number
  readonly honest: number
  readonly odd: number
}

interface Known {
  readonly intent: Intent | undefined
  readonly lead: Lead
  readonly read: Read
  readonly acts: ToolActs
  readonly values: readonly Sourced[]
}

/** So much must an order tell of a call to be the reason for it. */
export const LEAST = 1

/** What explains a call names what it does, what it does it with, and its values. */
export function explained(call: Known): Explained {
  const { intent, lead, read, acts } = call
  const values = tokensOf(call)
  const score = (isSame: boolean, has: (stem: string) => boolean): number =>
    (isSame ? 1 : 0) + covered(acts.about, has) + valued(values, has)
  const best = (orders: readonly ReadOrder[]): number =>
    orders.reduce(
      (most, { actions, about }) =>
        Math.max(
          most,
          score((actions & acts.actions) !== 0, (stem) => about.has(hashOf(stem))),
        ),
      0,
    )
  return {
    user: intent
      ? score(lead === 'said', (stem) => intent.stems.has(stem)) + (lead === 'implied' ? IMPLIED : 0)
      : 0,
    honest: best(read.orders.filter(({ strength }) => strength >= ORDERLIKE - 0.1 && strength < NOTABLE)),
    odd: best(read.orders.filter(({ strength }) => strength >= NOTABLE)),
  }
}

const IMPLIED = 0.5

function covered(about: ReadonlyMap<string, number>, has: (stem: string) => boolean): number {
  let sum = 0
  for (const [stem, weight] of about) if (has(stem)) sum += weight
  return Math.min(sum, MOST_COVER)
}

const MOST_COVER = 2

function valued(values: readonly (readonly string[])[], has: (stem: string) => boolean): number {
  let sum = 0
  for (const stems of values) {
    const known = stems.filter((stem) => has(stem)).length
    if (known * 2 > stems.length) sum += VALUE
  }
  return Math.min(sum, MOST_VALUED)
}

const VALUE = 0.7
const MOST_VALUED = 2.1

/** Stems of each value that is short enough to be named. */
function tokensOf({ values }: Known): readonly (readonly string[])[] {
  return values
    .filter(({ text }) => text.length <= 120)
    .slice(0, 20)
    .map(({ text }) =>
      wordsOf(text)
        .filter(({ text: word }) => word.length > 1 && !isFiller(word))
        .map(({ text: word }) => stemOf(word)),
    )
    .filter((stems) => stems.length > 0)
}
