import type { Random } from '../../core/random.ts'
import type { NamedValue } from './dialect.ts'

/** How one author writes `name=value` pairs in a line of text. */
export type WritePairs = (pairs: readonly NamedValue[]) => string

export function pairWriter(random: Random): WritePairs {
  const [join, between] = random.pick([
    ['=', ' '],
    ['=', ' '],
    ['=', ' '],
    ['=', ', '],
    [': ', ', '],
    ['=', '; '],
    [':', ' '],
    ['=', ' | '],
  ] as const)
  const quoteAll = random.chance(0.15)
  const quoted = (value: string): string =>
    /[\s=,;|"]/.test(value) || value === ''
      ? JSON.stringify(value)
      : quoteAll && /[a-z]/i.test(value)
        ? `"${value}"`
        : value
  return (pairs) => pairs.map(([name, value]) => `${name}${join}${quoted(String(value))}`).join(between)
}
