import { readOsv } from './read-osv.ts'
import type { FoundRow } from './row.ts'

/** Advisories out of texts: one a text, a list of them, one a line, or the answer of a service. Counts what was no advisory. */
export function* rowsOfTexts(
  texts: Iterable<string | undefined>,
  onUnread: () => void,
): Generator<FoundRow, void, undefined> {
  for (const text of texts) {
    const values = text === undefined ? undefined : valuesOf(text)
    if (values === undefined) onUnread()
    else for (const value of values) yield* readOsv(value)
  }
}

function valuesOf(text: string): readonly unknown[] | undefined {
  const whole = parsed(text)
  if (whole === undefined) {
    const lines = text.split('\n').filter((line) => line.trim() !== '')
    const values = lines.map(parsed)
    return lines.length > 0 && !values.includes(undefined) ? values : undefined
  }
  if (Array.isArray(whole)) return whole
  if (typeof whole === 'object' && whole !== null && 'vulns' in whole && Array.isArray(whole.vulns))
    return whole.vulns
  return [whole]
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
