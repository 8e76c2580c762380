/**
 * From one day to another, each `2026`, `2026-01`, `2026-01-11` or with a time. A month or a year that has no day means its
 * last, so that nothing in a snapshot is younger than the snapshot. Undefined where either is no date.
 */
export function daysBetween(from: string, to: string): number | undefined {
  const [start, end] = [dayOf(from), dayOf(to)]
  return start === undefined || end === undefined ? undefined : Math.max(0, (end - start) / DAY)
}

const DAY = 86_400_000
const DATE = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?/

function dayOf(date: string): number | undefined {
  const [, year, month, day] = DATE.exec(date) ?? []
  if (year === undefined) return undefined
  // The day before the first of the next month, or of the next year.
  const at =
    day === undefined
      ? Date.UTC(Number(year), month === undefined ? 12 : Number(month), 0)
      : Date.UTC(Number(year), Number(month) - 1, Number(day))
  return Number.isNaN(at) ? undefined : at
}
