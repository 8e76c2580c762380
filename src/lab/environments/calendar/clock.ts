/** Minutes since midnight of `HH:MM`; not a number for anything else. */
export function minutesOf(clock: string): number {
  const [, hours, minutes] = /^([01]\d|2[0-3]):([0-5]\d)$/.exec(clock) ?? []
  return hours === undefined ? Number.NaN : Number(hours) * 60 + Number(minutes)
}

export const clockOf = (minutes: number): string =>
  `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`

export type Span = { readonly start: string; readonly end: string }

/** Times of a fixed form sort and compare as they are written. */
export const clash = (one: Span, other: Span): boolean => one.start < other.end && other.start < one.end

/** What is left of the working day, from nine to six. */
export function freeBetween(taken: readonly Span[], least: number): readonly Span[] {
  const free: Span[] = []
  let from = '09:00'
  for (const { start, end } of [...taken, { start: '18:00', end: '18:00' }].toSorted(byStart)) {
    const until = start < '18:00' ? start : '18:00'
    if (minutesOf(until) - minutesOf(from) >= Math.max(1, least)) free.push({ start: from, end: until })
    if (end > from) from = end
  }
  return free
}

export const byStart = (one: Span, other: Span): number => minutesOf(one.start) - minutesOf(other.start)
