import { fail } from '../../../core/error.ts'

const UNITS: Readonly<Record<string, number>> = { s: 1, m: 60, h: 3600, d: 86_400 }

/** `2h` ago, or a date, as the ISO time that entries are compared with. */
export function readSince(value: string, now: Date): string {
  const [, amount = '', unit = ''] = /^([0-9]{1,6})([smhd])$/.exec(value) ?? []
  const time = amount === '' ? Date.parse(value) : now.getTime() - Number(amount) * (UNITS[unit] ?? 0) * 1000
  if (Number.isNaN(time)) {
    fail('usage/bad-value', {
      what: '--since',
      value,
      expected: 'Give 90s, 15m, 2h or 7d, or a date like 2026-11-21T09:00Z',
    })
  }
  return new Date(time).toISOString()
}
