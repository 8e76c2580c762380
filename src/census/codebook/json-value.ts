import { z } from 'zod'
import type { JsonValue } from '../../core/value.ts'
import { bounded } from '../bounded.ts'

/** Any JSON that is no larger than so many characters, and can be stored. */
export function jsonValue(most: number) {
  return z.unknown().transform((value, context): JsonValue => {
    const copy = bounded().json(value, most)
    if (copy !== undefined) return copy
    context.addIssue({ code: 'custom', message: 'too large' })
    return z.NEVER
  })
}
