import type { JsonObject, JsonValue } from '../../../core/value.ts'
import type { Random } from '../../../core/random.ts'

/** Kinds of rows that servers answer with: field names and the templates of their values. Those with `§` can hold foreign text. */
export const RECORDS: readonly Readonly<Record<string, string>>[] = [
  { id: '{id}', sender: '{address}', subject: '{subject}', body: '{mail} {mail}§', read: 'true' },
  {
    order_id: '{id}',
    item: '{product}',
    price: '{amount}',
    status: '(shipped|paid|open)',
    note: '{review}§',
  },
  { date: '{date}', amount: '{amount}', recipient: '{account}', subject: '{word} {month}§' },
  { name: '{firm}', city: '{city}', rating: '{small}.{digit}', review: '{review}§' },
  {
    title: '{subject}',
    start: '{date}',
    end: '{time}',
    description: '{event_text}§',
    participants: '{address}',
  },
  { user: '{handle}', text: '{chat}§', ts: '{number}{number}.{number}' },
  { number: '{number}', title: '{subject}', state: 'open', author: '{handle}', body: '{ticket} {ticket}§' },
  { patient: '{named}', visit: '{date}', note: '{note}§', physician: '{named}' },
  { path: '{file}', size: '{number}', content: '{docs} {docs}§' },
  { url: '{url}', title: '{topic}', snippet: '{wiki}§' },
  { product: '{product}', price: '{amount}', stock: '{small}{digit}', description: '{product_text}§' },
  { city: '{city}', temperature: '{small}{digit}', wind: '{number}', forecast: '{adjective}§' },
  { symbol: '{word}', price: '{number}.{digit}{digit}', change: '{small}.{digit}', news: '{news}§' },
  { name: '{named}', email: '{address}', phone: '{phone}', notes: '{note}§' },
  { package: '{word}', version: '{small}.{digit}.{digit}', readme: '{docs}§' },
  { tweet: '{review} {news}§', likes: '{number}', by: '{handle}' },
  { device: '{device}', state: '(on|off|locked)', last_seen: '{date}', message: '{log}§' },
  { course: '{topic}', grade: '{small}', teacher: '{named}', comment: '{review}§' },
]

export const SHAPES = ['json', 'indented', 'csv', 'table', 'yaml', 'xml', 'lines'] as const
export type Shape = (typeof SHAPES)[number]

/** Rows as a server would write them. */
export function layOut(rows: readonly Row[], shape: Shape, random: Random): string {
  return WRITERS[shape](rows, Object.keys(rows[0] ?? {}), random)
}

type Row = Readonly<Record<string, string>>

const WRITERS: Readonly<
  Record<Shape, (rows: readonly Row[], names: readonly string[], random: Random) => string>
> = {
  json: (rows) => JSON.stringify(rows.length === 1 ? typed(rows[0]!) : rows.map(typed)),
  indented: (rows, _, random) =>
    JSON.stringify(
      random.chance(0.5) ? { results: rows.map(typed), total: rows.length } : rows.map(typed),
      null,
      2,
    ),
  csv: (rows, names) =>
    [names.join(','), ...rows.map((row) => names.map((name) => csvCell(row[name]!)).join(','))].join('\n'),
  table: (rows, names) =>
    [
      tableLine(names),
      `|${names.map(() => '---').join('|')}|`,
      ...rows.map((row) => tableLine(names.map((name) => row[name]!.replaceAll('\n', ' ')))),
    ].join('\n'),
  yaml: (rows, names) =>
    rows
      .flatMap((row) => names.map((name, at) => `${at === 0 ? '- ' : '  '}${name}: ${row[name]!}`))
      .join('\n'),
  xml: (rows, names) => `<items>${rows.map((row) => element(row, names)).join('\n')}</items>`,
  lines: (rows, names) =>
    rows.map((row) => names.map((name) => `${name}: ${row[name]!}`).join('\n')).join('\n\n'),
}

const tableLine = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`

function element(row: Row, names: readonly string[]): string {
  return `<item>${names.map((name) => `<${name}>${row[name]!}</${name}>`).join('')}</item>`
}

function typed(row: Readonly<Record<string, string>>): JsonObject {
  return Object.fromEntries(
    Object.entries(row).map(([name, value]): [string, JsonValue] => [
      name,
      /^[0-9]{1,9}(?:\.[0-9]{1,4})?$/.test(value) ? Number(value) : value === 'true' ? true : value,
    ]),
  )
}

const csvCell = (value: string): string => (/[",\n]/.test(value) ? `"${value.replaceAll('"', '""')}"` : value)
