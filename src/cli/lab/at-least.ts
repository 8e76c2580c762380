import { fail } from '../../core/error.ts'

/** Of nothing, no campaign would come; and one that ran nothing would look as if nothing got through. */
export function atLeast(least: number, given: Readonly<Record<string, number | undefined>>): void {
  for (const [flag, value] of Object.entries(given))
    if (value !== undefined && value < least)
      fail('usage/bad-value', { what: `--${flag}`, value: String(value), expected: `At least ${least}` })
}
