import { plain, widthOf } from '../../core/plain.ts'
import { wrap } from '../../core/wrap.ts'
import type { Cell } from '../table.ts'
import { figureColumns, shortCell } from './cells.ts'

/**
 * Rows for a terminal. What a row is of stands in its first columns, up to the first figure: these go over several lines, are
 * left blank where the row above says the same, and are said again in each block, for what does not fit side by side goes into
 * further blocks below. A figure is never cut.
 */
export function textGrid(
  columns: readonly string[],
  rows: readonly (readonly Cell[])[],
  width: number,
): string[] {
  if (rows.length === 0) return ['(no row)']
  const isRight = figureColumns({ columns, rows })
  const body = rows.map((row) => columns.map((_, at) => plain(shortCell(row[at]))))
  const heads = columns.map(plain)
  const firstFigure = isRight.indexOf(true)
  const labels = columns.map((_, at) => at).slice(0, Math.max(1, Math.min(firstFigure, MOST_LABELS)))
  const others = columns.map((_, at) => at).slice(labels.length)
  const widths = widthsOf(heads, body, labels.length, width)
  const line = (texts: readonly string[], block: readonly number[]): string[] =>
    side(
      [...labels, ...block].map((at) => ({
        lines: linesOf(texts[at]!, widths[at]!, at),
        width: widths[at]!,
        isRight: isRight[at]!,
      })),
    )
  const taken = labels.reduce((sum, at) => sum + widths[at]! + 1, 0)
  return blocksOf(others, widths, width - taken).flatMap((block, index) => [
    ...(index === 0 ? [] : ['']),
    ...line(heads, block),
    ...unrepeated(
      body.filter((row) => isOf(row, block, others)),
      labels,
    ).flatMap((row) => line(row, block)),
  ])
}

const MOST_LABELS = 3

/** What a block has nothing to say of stands in another. */
const isOf = (row: readonly string[], block: readonly number[], others: readonly number[]): boolean =>
  block.some((at) => row[at] !== '') || others.every((at) => row[at] === '')

function unrepeated(rows: readonly (readonly string[])[], labels: readonly number[]): (readonly string[])[] {
  if (labels.length < 2) return [...rows]
  return rows.map((row, index) => {
    const above = rows[index - 1]
    const same = labels.findIndex((at) => row[at] !== above?.[at])
    const until = same < 0 ? 0 : Math.min(same, labels.length - 1)
    return row.map((text, at) => (at < until ? '' : text))
  })
}

function widthsOf(
  heads: readonly string[],
  body: readonly (readonly string[])[],
  labels: number,
  width: number,
): number[] {
  const widest = heads.map((_, at) => Math.max(...body.map((row) => widthOf(row[at]!))))
  const widths = heads.map((head, at) => {
    if (at > 0 && at < labels) return Math.min(Math.max(widest[at]!, longestWord(head)), NARROW)
    const text = Math.min(widest[at]!, Math.max(NARROW, width - NARROW - 1))
    return Math.max(text, headWidth(head, text))
  })
  const besides = widths.slice(1, labels).reduce((sum, each) => sum + each + 1, 0)
  const others = widths.map((_, at) => at).slice(labels)
  const beside = width - besides - Math.max(0, ...others.map((at) => widths[at]!)) - 1
  const most = Math.max(LEAST, Math.min(WIDE, beside, Math.max(widest[0]!, widthOf(heads[0]!))))
  const blocks = (label: number): number => blocksOf(others, widths, width - besides - label - 1).length
  // The widest of those that need no more blocks than a narrow one.
  const fewest = blocks(Math.min(most, NARROW))
  let label = most
  while (label > NARROW && blocks(label) > fewest) label -= 1
  return widths.with(0, label)
}

/** Of the first column, where others want the room. */
const NARROW = 24
const WIDE = 44
const LEAST = 8

/** A head goes over three lines before it makes its column wider. */
function headWidth(head: string, least: number): number {
  let width = Math.max(least, longestWord(head))
  while (wrap(head, width).length > 3) width += 1
  return width
}

const longestWord = (text: string): number => Math.min(NARROW, Math.max(...text.split(' ').map(widthOf)))

const linesOf = (text: string, width: number, at: number): readonly string[] => {
  if (widthOf(text) <= width) return [text]
  const [first = '', ...more] = wrap(text, at === 0 ? Math.max(1, width - 2) : width)
  return [first, ...more.map((each) => (at === 0 ? `  ${each}` : each))]
}

interface Filled {
  readonly lines: readonly string[]
  readonly width: number
  readonly isRight: boolean
}

function side(cells: readonly Filled[]): string[] {
  const height = Math.max(...cells.map(({ lines }) => lines.length))
  return Array.from({ length: height }, (_, at) =>
    cells
      .map(({ lines, width, isRight }) => {
        const text = lines[at] ?? ''
        const blanks = ' '.repeat(Math.max(0, width - widthOf(text)))
        return isRight ? blanks + text : text + blanks
      })
      .join(' ')
      .trimEnd(),
  )
}

function blocksOf(columns: readonly number[], widths: readonly number[], room: number): number[][] {
  const blocks: number[][] = [[]]
  let left = room
  for (const at of columns) {
    const width = widths[at]! + 1
    if (left < width - 1 && blocks.at(-1)!.length > 0) {
      blocks.push([])
      left = room
    }
    blocks.at(-1)!.push(at)
    left -= width
  }
  return blocks
}
