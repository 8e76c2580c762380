import type { Lead } from './asked.ts'
import type { Intent } from './intent.ts'
import type { Sourced } from './sources.ts'
import type { ToolActs } from './tool-acts.ts'
import { NOTABLE } from './strength.ts'
import type { Read } from './traces.ts'
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
export function explained({ intent, lead, read, acts, values }: Known): Explained {
  const tokens = values
    .filter(({ text }) => text.length <= LONGEST)
    .slice(0, MOST_VALUES)
    .map(({ text }) => stemsOf(text))
  const about = [...acts.about]
  const hashed = about.map(([stem, weight]): readonly [number, number] => [hashOf(stem), weight])
  const hashedTokens = tokens.map((stems) => stems.map((stem) => hashOf(stem)))
  let [honest, odd] = [0, 0]
  for (const order of read.orders) {
    if (order.strength < WEAKEST) continue
    const score =
      ((order.actions & acts.actions) !== 0 ? 1 : 0) +
      covered(hashed, order.about) +
      valued(hashedTokens, order.about)
    if (order.strength >= NOTABLE) odd = Math.max(odd, score)
    else honest = Math.max(honest, score)
  }
  if (!intent) return { user: 0, honest, odd }
  const said = lead === 'said' ? 1 : lead === 'implied' ? IMPLIED : 0
  return { user: said + covered(about, intent.stems) + valued(tokens, intent.stems), honest, odd }
}

const LONGEST = 120
const MOST_VALUES = 20
const WEAKEST = 0.3
const IMPLIED = 0.5

function covered<T>(about: readonly (readonly [T, number])[], known: ReadonlySet<T>): number {
  let sum = 0
  for (const [stem, weight] of about) if (known.has(stem)) sum += weight
  return Math.min(sum, MOST_COVER)
}

const MOST_COVER = 2

function valued<T>(values: readonly (readonly T[])[], known: ReadonlySet<T>): number {
  let sum = 0
  for (const stems of values) {
    if (stems.length > 0 && stems.filter((stem) => known.has(stem)).length * 2 > stems.length) sum += VALUE
  }
  return Math.min(sum, MOST_VALUED)
}

const VALUE = 0.7
const MOST_VALUED = 2.1

function stemsOf(text: string): readonly string[] {
  return wordsOf(text)
    .filter(({ text: word }) => word.length > 1 && !isFiller(word))
    .map(({ text: word }) => stemOf(word))
}
