import type { Share } from '../metrics.ts'

/** A Markdown table. The first columns hold names, the others numbers. */
export function table(
  names: readonly string[],
  numbers: readonly string[],
  rows: readonly (readonly string[])[],
): string {
  const rule = [...names.map(() => '---'), ...numbers.map(() => '--:')]
  return [[...names, ...numbers], rule, ...rows].map((row) => `| ${row.join(' | ')} |\n`).join('')
}

/** A name from outside, so that it breaks neither the table nor the terminal. */
export function cell(name: string): string {
  return name.replaceAll(/[^\p{L}\p{N}\p{P}\p{S} ]|\|/gu, ' ').slice(0, 60)
}

const NONE = '–'

export function percent(value: number | null | undefined): string {
  return typeof value === 'number' ? (value * 100).toFixed(1) : NONE
}

export function share(value: Share | null | undefined): string {
  return percent(value?.value)
}

/** With hits and trials, as a share of few says little. */
export function interval(value: Share | null | undefined): string {
  return value ? `${percent(value.value)} (${percent(value.low)}–${percent(value.high)})` : NONE
}

export function fixed(value: number | null | undefined, digits = 3): string {
  return typeof value === 'number' ? value.toFixed(digits) : NONE
}
