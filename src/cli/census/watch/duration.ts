import { fail } from '../../../core/error.ts'

/** `90s`, `30m`, `1h`, `2d`, in milliseconds. */
export function durationOf(what: string, text: string, leastMs: number): number {
  const [, count, unit] = /^(\d{1,5})([smhd])$/.exec(text) ?? []
  const ms = Number(count) * (UNITS[unit ?? ''] ?? Number.NaN)
  if (!Number.isNaN(ms) && ms >= leastMs && ms <= MOST_MS) return ms
  const least = leastMs === 0 ? '' : `, at least ${leastMs / 1000} seconds`
  return fail('usage/bad-value', { what, value: text, expected: `Such as 30m, 1h or 2d${least}` })
}

const UNITS: Readonly<Record<string, number>> = { s: 1_000, m: 60_000, h: 3_600_000, d: 86_400_000 }
const MOST_MS = 30 * 86_400_000
