import type { JsonValue } from '../core/value.ts'
import type { FlagOf } from './check.ts'
import type { Listing } from './listing.ts'
import type { Answer } from './question.ts'
import type { Addition } from './registry.ts'

/**
 * Rows and tasks that a census writes for itself. What it reads back it wrote: it is taken at its word, here and nowhere
 * else. An interface is JSON too, though the compiler does not say so.
 */
export const asJson = (written: object): JsonValue => written as unknown as JsonValue

export const listingIn = (body: JsonValue): Listing | Addition => written(body)
export const flagIn = (body: JsonValue): FlagOf => written(body)

/** Asked on several days: what was known once is better than what nobody could tell later. */
export function answerIn(rows: readonly { readonly body: JsonValue }[]): Answer | undefined {
  const answers = rows.map(({ body }): Answer => written(body))
  return answers.findLast((one) => 'fact' in one) ?? answers.at(-1)
}

/** The body of a task, as `asJson` got it. */
export const written = <Body>(body: JsonValue): Body => body as unknown as Body
