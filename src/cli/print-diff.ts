import { fit, plain } from '../core/plain.ts'
import type { DiffLine } from '../hosts/edit/line-diff.ts'
import type { Colours } from './colour.ts'

/** A difference for a terminal. Whoever is to say yes must see all of a line; only what stays may be cut. */
export function diffRows(
  lines: readonly DiffLine[],
  columns: number,
  { good, bad, faint }: Colours,
): readonly string[] {
  if (lines.some(({ text }) => text.length > LONGEST))
    return [faint('    (its lines are too long to be shown)')]
  return lines.flatMap(({ sign, text }) => {
    if (sign === '…') return [faint('      …')]
    const shown = plain(text.replaceAll('\t', '  '))
    if (sign === ' ') return shown === '' ? [] : [faint(fit(`    ${shown}`, columns))]
    const width = columns - 4
    const rows: string[] = []
    for (let from = 0; from < shown.length || from === 0; from += width)
      rows.push(`  ${from === 0 ? sign : ' '} ${shown.slice(from, from + width)}`)
    return rows.map(sign === '+' ? good : bad)
  })
}

const LONGEST = 3000
