import type { Random } from '../../../core/random.ts'
import type { Line } from '../dialect.ts'
import { capital } from '../letter-case.ts'
import { pairWriter } from '../pairs-of-values.ts'
import type { WritePairs } from '../pairs-of-values.ts'
import type { Rendering } from '../rendering.ts'

/** Columns: Markdown, pipes, CSV, tabs, or padded with blanks. */
export const table: Rendering = (random) => {
  const columns = columnsFor(random)
  const frame = random.fork('frame').pick(FRAMES)
  return (lines) =>
    frame([columns.map(({ title }) => title), ...lines.map((line) => columns.map(({ cell }) => cell(line)))])
}

interface Column {
  readonly title: string
  readonly cell: (line: Line) => string
}

function columnsFor(random: Random): Column[] {
  const pairs = pairWriter(random.fork('pairs'))
  const style = random.fork('titles').whole(0, 2)
  const column = (titles: readonly string[], cell: Column['cell']): Column => {
    const title = random.fork(`title/${titles[0]}`).pick(titles)
    return { title: style === 0 ? title : style === 1 ? capital(title) : title.toUpperCase(), cell }
  }
  const has = (name: string, probability: number): boolean => random.fork(`has/${name}`).chance(probability)
  const [host, level, event] = [has('host', 0.4), has('level', 0.5), has('event', 0.75)]
  return [
    column(['time', 'timestamp', 'ts', 'when', 't'], ({ time }) => time),
    ...(host ? [column(['host', 'node', 'machine'], (line) => line.host)] : []),
    column(['source', 'component', 'process', 'service', 'unit'], (line) => line.by),
    ...(has('pid', 0.4) ? [column(['pid', 'proc'], (line) => String(line.pid))] : []),
    ...(level ? [column(['level', 'sev', 'lvl'], (line) => line.level || '-')] : []),
    ...(event ? [column(['event', 'action', 'type', 'op'], (line) => line.event)] : []),
    ...details(random, column, pairs),
  ]
}

function details(
  random: Random,
  column: (titles: readonly string[], cell: Column['cell']) => Column,
  pairs: WritePairs,
): Column[] {
  const fields = column(['details', 'fields', 'attributes', 'data', 'metrics'], ({ fields: all }) =>
    pairs(all),
  )
  const style = random.fork('details').whole(0, 3)
  if (style === 0) return [fields]
  const said = column(['message', 'description', 'what', 'summary', 'note'], ({ say }) => say)
  if (style === 1)
    return [said, column(['details', 'extra', 'context'], ({ unsaid }) => pairs(unsaid) || '-')]
  return style === 2 ? [fields, said] : [said, fields]
}

type Frame = (rows: readonly (readonly string[])[]) => string

const FRAMES: readonly Frame[] = [
  (rows) => [bar(rows[0]!), `|${rows[0]!.map(() => '---').join('|')}|`, ...rows.slice(1).map(bar)].join('\n'),
  (rows) => rows.map((row) => row.map((cell) => cell.replaceAll('|', '/')).join(' | ')).join('\n'),
  (rows) => rows.map((row) => row.map(csv).join(',')).join('\n'),
  (rows) => rows.map((row) => row.join('\t')).join('\n'),
  padded,
  padded,
]

const bar = (row: readonly string[]): string =>
  `| ${row.map((cell) => cell.replaceAll('|', '/')).join(' | ')} |`

const csv = (cell: string): string => (/[",]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell)

function padded(rows: readonly (readonly string[])[]): string {
  const last = rows[0]!.length - 1
  const widths = rows[0]!.map((_, at) => Math.min(28, Math.max(...rows.map((row) => row[at]!.length))))
  return rows
    .map((row) => row.map((cell, at) => (at === last ? cell : cell.padEnd(widths[at]!))).join('  '))
    .join('\n')
}
