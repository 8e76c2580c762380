import type { JsonValue } from '../core/value.ts'
import type { FlagOf } from './check.ts'
import type { Listing } from './listing.ts'
import type { Answer } from './question.ts'
import type { Addition } from './registry.ts'

/** An interface is JSON too, though the compiler does not say so. */
export const asJson = (written: object): JsonValue => written as unknown as JsonValue

// What a census reads back from its rows it wrote itself: it is taken at its word.
export const listingIn = (body: JsonValue) => body as unknown as Listing | Addition
export const flagIn = (body: JsonValue) => body as unknown as FlagOf

/** Asked on several days, whose names are the ids: what was known once is better than what nobody could tell later. */
export function answerIn(rows: readonly { readonly body: JsonValue }[]): Answer | undefined {
  const answers = rows.map(({ body }) => body as unknown as Answer)
  return answers.findLast((one) => 'fact' in one) ?? answers.at(-1)
}
