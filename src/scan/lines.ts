import type { Location } from '../core/scan.ts'

/** Offsets of a text as lines and columns, both from 1; columns count UTF-16 units, as editors and SARIF do. */
export function linesOf(text: string): (start: number, end?: number) => Omit<Location, 'file'> {
  const starts = [0]
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) starts.push(at + 1)
  const pointAt = (offset: number): { line: number; column: number } => {
    const line = lastAtOrBefore(starts, offset)
    return { line: line + 1, column: offset - (starts[line] ?? 0) + 1 }
  }
  return (start, end) => {
    const from = pointAt(start)
    if (end === undefined) return from
    const to = pointAt(end)
    return { ...from, endLine: to.line, endColumn: to.column }
  }
}

function lastAtOrBefore(starts: readonly number[], offset: number): number {
  let low = 0
  let high = starts.length - 1
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if ((starts[middle] ?? 0) <= offset) low = middle
    else high = middle - 1
  }
  return low
}
