import type { Random } from '../../core/random.ts'

/** Writes seconds since the beginning the way one author writes time. */
export type Timestamp = (seconds: number) => string

export function timestampFor(random: Random): Timestamp {
  const start =
    Date.UTC(random.whole(2021, 2025), random.whole(0, 11), random.whole(1, 28)) +
    random.whole(0, 86_399) * 1000
  // Most authors of such logs count from the beginning, and many in steps of ten.
  if (random.chance(0.6)) return relative(random)
  const date = (seconds: number): string => new Date(start + seconds * 1000).toISOString()
  const style = random.whole(0, 7)
  if (style === 0) return (seconds) => date(seconds).replace('.000', '')
  if (style === 1) return (seconds) => date(seconds).replace('.000Z', `.${((seconds * 137) % 900) + 100}Z`)
  if (style === 2) return (seconds) => date(seconds).slice(0, 19).replace('T', ' ')
  if (style === 3) return (seconds) => monthDay(date(seconds))
  if (style === 4) return (seconds) => String(start / 1000 + seconds)
  if (style === 5) return (seconds) => String(start + seconds * 1000)
  if (style === 6) return (seconds) => `T+${clock(seconds)} ${date(seconds).slice(0, 19)}Z`
  return (seconds) => date(seconds).slice(0, 19).replace('T', ' ').replaceAll('-', '/')
}

function relative(random: Random): Timestamp {
  const style = random.whole(0, 9)
  const step = random.pick([1, 1, 5, 10, 10, 10])
  const snapped = (seconds: number): number => Math.round(seconds / step) * step
  if (style === 0) return (seconds) => `T+${snapped(seconds)}s`
  if (style === 1) return (seconds) => `t=${snapped(seconds)}`
  if (style === 2) return (seconds) => `T+${long(snapped(seconds))}`
  if (style === 3) return (seconds) => `+${clock(snapped(seconds))}`
  return (seconds) => `T+${clock(snapped(seconds))}`
}

function clock(seconds: number): string {
  return seconds >= 3600 ? long(seconds) : `${two(Math.floor(seconds / 60))}:${two(seconds % 60)}`
}

function long(seconds: number): string {
  return `${two(Math.floor(seconds / 3600))}:${two(Math.floor(seconds / 60) % 60)}:${two(seconds % 60)}`
}

const MONTHS = 'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'.split(' ')

function monthDay(iso: string): string {
  return `${MONTHS[Number(iso.slice(5, 7)) - 1]} ${String(Number(iso.slice(8, 10))).padStart(2)} ${iso.slice(11, 19)}`
}

const two = (value: number): string => String(Math.floor(value)).padStart(2, '0')
