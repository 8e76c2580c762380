import type { Emit } from './emit.ts'
import type { Entry } from './entries.ts'
import { measuresOf } from './measures.ts'

/** What is measured and where it goes: sizes, growth, order, how near a limit. */
export function followNumbers(entries: readonly Entry[], emit: Emit): void {
  const series = new Map<string, Series>()
  const highest = new Map<string, number>()
  for (const entry of entries) {
    const limits: number[] = []
    let largest = 0
    for (const { key, number, isPercent } of entry.fields) {
      if (number === undefined || /^(?:t|ts|time|timestamp|date|line|id|seq)$/.test(key)) continue
      const measures = measuresOf(key)
      if (measures.includes('process') || measures.includes('port')) continue
      const known = series.get(key)
      if (!known) series.set(key, { key, values: [number], isPercent })
      else known.values.push(number)
      if (measures.includes('limit')) limits.push(number)
      else if (number > largest) largest = number
    }
    for (const limit of limits) if (limit > 4 && largest > 0) emit(`fills a limit ${fill(largest / limit)}`)
    for (const [used, limit] of fractionsOf(entry.text)) emit(`fills a part ${fill(used / limit)}`)
  }
  let rising = 0
  let level = 0
  for (const one of series.values()) {
    const measures = measuresOf(one.key)
    const { values } = one
    const most = Math.max(...values)
    const least = Math.min(...values)
    const end = values.at(-1)!
    for (const measure of measures) {
      const unit = one.isPercent ? '%' : ''
      emit(`most ${measure}${unit} ${size(most, one.isPercent)}`)
      emit(`last ${measure}${unit} ${size(end, one.isPercent)}`)
      if (measure === 'free') emit(`least free${unit} ${size(least, one.isPercent)}`)
      highest.set(measure, Math.max(highest.get(measure) ?? 0, most))
      if (measure === 'status') for (const value of new Set(values)) emit(`status ${statusOf(value)}`)
      if (measure === 'user') {
        if (values.some((value) => value > 0) && values.includes(0)) emit(`user falls to 0`)
        emit(new Set(values).size === 1 ? `one user ${values[0] === 0 ? 'root' : 'other'}` : 'several users')
      }
    }
    if (values.length < 3) continue
    const growth = ratio(end, values[0]!)
    const spread = ratio(most, least)
    const ups = values.slice(1).filter((value, index) => value > values[index]!).length
    const steps = values.length - 1
    for (const measure of [...measures, 'any']) {
      emit(`${measure} grows ${growth}`)
      emit(`${measure} spreads ${spread}`)
      if (ups === steps && steps >= 3) emit(`${measure} always rises`)
      if (ups === 0) emit(`${measure} never rises`)
      if (most === least) emit(`${measure} stays`)
      if (steps >= 4 && isAccelerating(values)) emit(`${measure} accelerates`)
    }
    if (ups >= 0.7 * steps && growth >= 2) rising++
    if (spread <= 0) level++
  }
  emit(`series that rise ${Math.min(4, rising)}`)
  emit(`series that stay ${Math.min(4, level)}`)
  compare(highest, 'size', 'limit', emit)
}

interface Series {
  readonly key: string
  readonly values: number[]
  readonly isPercent: boolean
}

const size = (value: number, isPercent: boolean): number =>
  isPercent ? Math.min(10, Math.floor(value / 10)) : Math.round(1.5 * Math.log10(Math.abs(value) + 1))

/** How many times as much, in steps of about the square root of ten; negative: less. */
function ratio(after: number, before: number): number {
  const step = Math.round(2 * Math.log10((Math.abs(after) + 0.5) / (Math.abs(before) + 0.5)))
  return Math.max(-5, Math.min(8, step))
}

function fill(share: number): string {
  return share >= 1.02
    ? 'over'
    : share >= 0.9
      ? 'up'
      : share >= 0.6
        ? 'mostly'
        : share >= 0.2
          ? 'partly'
          : 'hardly'
}

const statusOf = (value: number): string =>
  value >= 100 && value < 600 ? `${Math.floor(value / 100)}xx` : value === 0 ? 'zero' : 'other'

function isAccelerating(values: readonly number[]): boolean {
  const half = values.length >> 1
  const before = values[half]! - values[0]!
  return before > 0 && values.at(-1)! - values[half]! > 1.8 * before
}

/** `1023/1024`, `997 of 1000`. */
function fractionsOf(text: string): [number, number][] {
  return [...text.slice(0, 1000).matchAll(/\b(\d{1,12})(?:\/| of )(\d{1,12})\b/g)]
    .map(([, used, limit]): [number, number] => [Number(used), Number(limit)])
    .filter(([used, limit]) => limit > 4 && used <= 2 * limit)
    .slice(0, 4)
}

function compare(highest: ReadonlyMap<string, number>, one: string, other: string, emit: Emit): void {
  const [a, b] = [highest.get(one), highest.get(other)]
  if (a !== undefined && b !== undefined && b > 0) emit(`${one} beside ${other} ${fill(a / b)}`)
}
