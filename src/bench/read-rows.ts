import { LOG_LABELS, LOG_RISK_NAMES } from '../core/log-risk.ts'
import { fail } from '../core/error.ts'
import { type LogSample, SURFACES, type TextSample } from '../core/sample.ts'
import { field, type JsonValue, stringField } from '../core/value.ts'
import { readRows } from '../datasets/riskcue/rows.ts'

export interface BenchFile {
  /** As it was named on the command line. */
  readonly file: string
  readonly text: string
}

export interface TextRows {
  readonly rows: readonly (TextSample & { readonly set: string })[]
  /** Rows whose label is null: nobody knows whether they are attacks. */
  readonly notScored: number
}

/** Labelled texts of several files, at the border: what cannot be read fails, with file and line. */
export function readTextRows(files: readonly BenchFile[]): TextRows {
  const rows: (TextSample & { set: string })[] = []
  let notScored = 0
  eachRow(
    files,
    ({ file }) =>
      (value) =>
        textRow(value, setName(file)),
    (row) => {
      if (row.label === null) notScored++
      else rows.push({ ...row, label: row.label })
    },
  )
  return { rows, notScored }
}

export function readLogRows(files: readonly BenchFile[]): readonly LogSample[] {
  const rows: LogSample[] = []
  eachRow(
    files,
    () => logRow,
    (row) => rows.push(row),
  )
  return rows
}

/** What a file is called where its rows name no set: folder and name, without the ending. */
export function setName(file: string): string {
  return file
    .replaceAll('\\', '/')
    .split('/')
    .filter((part) => part !== '' && part !== '.' && part !== '..')
    .slice(-2)
    .join('/')
    .replace(/\.jsonl?$/, '')
}

function eachRow<T extends { readonly id: string }>(
  files: readonly BenchFile[],
  reader: (file: BenchFile) => (value: JsonValue) => T | string,
  take: (row: T) => void,
): void {
  const seen = new Set<string>()
  for (const one of files) {
    let count = 0
    for (const { line, row } of readRows(one.text, one.file, reader(one))) {
      if (seen.has(row.id))
        fail('dataset/bad-row', {
          file: one.file,
          line: String(line),
          what: 'its id stands in another row too',
        })
      seen.add(row.id)
      take(row)
      count++
    }
    if (count === 0) fail('dataset/empty', { what: 'rows', file: one.file })
  }
}

type Unlabelled = Omit<TextSample, 'label'> & { readonly label: 0 | 1 | null; readonly set: string }

function textRow(value: JsonValue, set: string): Unlabelled | string {
  const id = stringField(value, 'id')
  if (!id) return 'it has no id'
  const surface = SURFACES.find((known) => known === stringField(value, 'surface'))
  if (surface === undefined) return `its surface is none of ${SURFACES.join(', ')}`
  const label = field(value, 'label')
  if (label !== 0 && label !== 1 && label !== null) return 'its label is not 0, 1 or null'
  // Some sets of calls have no text: the call is what is judged.
  const call = field(value, 'call') ?? field(value, 'function_call_label')
  const text = stringField(value, 'text') ?? (surface === 'tool_call' ? JSON.stringify(call) : undefined)
  if (text === undefined) return 'it has no text'
  const inputSchema = field(value, 'inputSchema')
  return {
    id,
    surface,
    label,
    text,
    set: stringField(value, 'set') ?? set,
    ...named('group', stringField(value, 'group')),
    ...named('tool_name', stringField(value, 'tool_name')),
    ...named('server', stringField(value, 'server')),
    ...named('user', stringField(value, 'user') ?? stringField(value, 'query')),
    ...(call !== undefined && { call }),
    ...(inputSchema !== undefined && inputSchema !== null && { inputSchema }),
  }
}

function logRow(value: JsonValue): LogSample | string {
  const [id, pair, generator, text] = ['id', 'pair', 'generator', 'text'].map((name) =>
    stringField(value, name),
  )
  if (!id) return 'it has no id'
  if (!pair) return 'it has no pair'
  if (!generator) return 'it has no generator'
  if (text === undefined) return 'it has no text'
  const label = field(value, 'label')
  if (label !== 0 && label !== 1) return 'its label is not 0 or 1'
  const risk = LOG_LABELS.find((known) => known === stringField(value, 'risk'))
  if (risk === undefined) return 'its risk is none of the ten labels'
  if ((risk === 'Safe') !== (label === 0)) return 'its risk and its label contradict each other'
  const pair_risk = LOG_RISK_NAMES.find((known) => known === stringField(value, 'pair_risk'))
  if (pair_risk === undefined) return 'its pair_risk is none of the nine risks'
  return { id, pair, generator, label, risk, pair_risk, text }
}

function named<K extends string>(name: K, value: string | undefined): { readonly [P in K]?: string } {
  return (value === undefined ? {} : { [name]: value }) as { readonly [P in K]?: string }
}
