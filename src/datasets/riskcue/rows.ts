import type { ChatMessage } from '../../core/chat.ts'
import { fail } from '../../core/error.ts'
import { LOG_LABELS, type LogLabel } from '../../core/log-risk.ts'
import { field, isArray, isObject, type JsonValue, stringField } from '../../core/value.ts'
import type { Curated } from './curate.ts'
import type { HistoryRecord, Query, TrainingPair } from './record.ts'

/** What a line holds, or in words why it cannot be that. */
export type Reader<T extends object> = (value: JsonValue) => T | string

/** The rows of JSON lines, with their line numbers. The first that cannot be read fails. */
export function* readRows<T extends object>(
  text: string,
  file: string,
  read: Reader<T>,
  linesBefore = 0,
): Generator<{ readonly line: number; readonly row: T }> {
  for (const { line: at, row } of tryRows(text, read)) {
    const line = at + linesBefore
    if (typeof row === 'string') fail('dataset/bad-row', { file, line: String(line), what: row })
    yield { line, row }
  }
}

/** The same, for those who list what is wrong: a row that cannot be read is the reason why. */
export function* tryRows<T extends object>(
  text: string,
  read: Reader<T>,
): Generator<{ readonly line: number; readonly row: T | string }> {
  let [from, line] = [0, 0]
  while (from < text.length) {
    const end = text.indexOf('\n', from)
    const source = text.slice(from, end < 0 ? text.length : end)
    from = end < 0 ? text.length : end + 1
    line++
    if (source.trim() !== '')
      yield { line, row: source.length > LONGEST_ROW ? 'it is too long' : readRow(source, read) }
  }
}

export function writeRow(row: object): string {
  return `${JSON.stringify(row)}\n`
}

export const asQuery: Reader<Query> = (value) => {
  const [server_path, query] = [stringField(value, 'server_path'), stringField(value, 'query')]
  if (!server_path) return 'it has no server_path'
  return query ? { server_path, query } : 'it has no query'
}

export const asHistory: Reader<HistoryRecord> = (value) => {
  const query = asQuery(value)
  if (typeof query === 'string') return query
  const history = asMessages(field(value, 'history'))
  if (!history) return 'history is no list of messages with role and content'
  const security_type = asLabels(field(value, 'security_type'))
  if (!security_type) return NO_LABELS
  return { ...query, history, security_type, by: stringField(value, 'by') ?? 'unknown' }
}

export const asPair: Reader<TrainingPair> = (value) => {
  const prompt = asMessages(field(value, 'prompt'))
  if (!prompt) return 'prompt is no list of messages with role and content'
  const [chosen, rejected] = [stringField(value, 'chosen'), stringField(value, 'rejected')]
  if (chosen === undefined || rejected === undefined) return 'chosen or rejected is no text'
  const security_type = asLabels(field(value, 'security_type'))
  if (!security_type) return NO_LABELS
  const metadata = field(value, 'metadata')
  const query = asQuery(metadata ?? null)
  if (typeof query === 'string') return `in metadata, ${query}`
  const by = stringField(metadata, 'by') ?? 'unknown'
  return { prompt, chosen, rejected, security_type, metadata: { ...query, by } }
}

export const asCurated: Reader<Curated> = (value) => {
  const pair = asPair(isObject(value) ? { ...value, metadata: value } : value)
  if (typeof pair === 'string') return pair
  const { metadata, ...rest } = pair
  return { ...metadata, ...rest }
}

const LONGEST_ROW = 4 * 1024 * 1024
const NO_LABELS = 'security_type is no list of the ten labels'

function readRow<T extends object>(source: string, read: Reader<T>): T | string {
  try {
    return read(JSON.parse(source) as JsonValue)
  } catch {
    return 'it is no JSON'
  }
}

function asMessages(value: JsonValue | undefined): ChatMessage[] | undefined {
  if (!isArray(value)) return undefined
  const messages = value.map((message) => {
    const role = ROLES.find((role) => role === stringField(message, 'role'))
    const content = stringField(message, 'content')
    return role === undefined || content === undefined ? undefined : { role, content }
  })
  return messages.includes(undefined) ? undefined : (messages as ChatMessage[])
}

const ROLES = ['system', 'user', 'assistant'] as const

function asLabels(value: JsonValue | undefined): LogLabel[] | undefined {
  if (!isArray(value)) return undefined
  const labels = value.map((label) => LOG_LABELS.find((known) => known === label))
  return labels.includes(undefined) ? undefined : (labels as LogLabel[])
}
