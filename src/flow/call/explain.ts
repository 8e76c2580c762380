import type { Lead } from './asked.ts'
import type { Intent } from './intent.ts'
import { isLedBy, type Pointed } from './pointing.ts'
import type { Sourced } from './sources.ts'
import type { ToolActs } from './tool-acts.ts'
import { NOTABLE, PUSHED } from './strength.ts'
import type { Read } from './traces.ts'
import { hashOf, isFiller, stemOf, wordsOf } from './words.ts'

/**
 * How well each side explains a call: what the user said, what is asked in texts they sent the agent to, what is asked or
 * spoken of in others, what stands out or poses.
 */
export interface Explained {
  readonly user: number
  readonly honest: number
  readonly stray: number
  readonly odd: number
}

interface Known {
  readonly intent: Intent | undefined
  readonly lead: Lead
  readonly read: Read
  readonly acts: ToolActs
  readonly values: readonly Sourced[]
  readonly pointed: Pointed | undefined
}

/** So much must an order tell of a call to be the reason for it. */
export const LEAST = 1

/** What explains a call names what it does, what it does it with, and its values. */
export function explained({ intent, lead, read, acts, values, pointed }: Known): Explained {
  const tokens = values
    .filter(({ text }) => text.length <= LONGEST)
    .slice(0, MOST_VALUES)
    .map(({ text }) => stemsOf(text))
  const about = [...acts.about]
  const hashed = about.map(([stem, weight]): readonly [number, number] => [hashOf(stem), weight])
  const hashedTokens = tokens.map((stems) => stems.map((stem) => hashOf(stem)))
  let [honest, stray, odd] = [0, 0, 0]
  for (const order of read.orders) {
    if (order.strength < WEAKEST) continue
    const isAct = (order.actions & acts.actions) !== 0
    const byValue = valued(hashedTokens, order.about)
    // What only speaks of such a thing must name what it is done with.
    if (order.strength < ASKED && (!isAct || byValue === 0)) continue
    const score = (isAct ? 1 : 0) + covered(hashed, order.about) + byValue
    const isLed = intent !== undefined && pointed !== undefined && isLedBy(order.entry, intent, pointed)
    if (order.strength >= (isLed ? PUSHED : NOTABLE)) odd = Math.max(odd, score)
    else if (isLed) honest = Math.max(honest, score)
    else stray = Math.max(stray, score)
  }
  if (!intent) return { user: 0, honest, stray, odd }
  const said = lead === 'said' ? 1 : lead === 'implied' ? IMPLIED : 0
  return { user: said + covered(about, intent.stems) + valued(tokens, intent.stems), honest, stray, odd }
}

const LONGEST = 120
const MOST_VALUES = 20
const WEAKEST = 0.2
const ASKED = 0.3
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
