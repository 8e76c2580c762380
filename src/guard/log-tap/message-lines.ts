import { field, stringField, type JsonValue } from '../../core/value.ts'

/** A log notification as lines: its level and logger, then what it says, objects as JSON. */
export function messageLines(params: JsonValue): readonly string[] {
  const data = field(params, 'data')
  if (data === undefined || data === null) return []
  const level = stringField(params, 'level')?.slice(0, 20).toUpperCase() ?? 'INFO'
  const logger = stringField(params, 'logger')?.slice(0, 100)
  const head = `[${level}] ${logger === undefined ? '' : `${logger}: `}`
  const text = typeof data === 'string' ? data : JSON.stringify(data)
  const lines = text.slice(0, MOST).split('\n')
  return lines.filter((line) => line.trim() !== '').map((line) => head + line)
}

const MOST = 64 * 1024
