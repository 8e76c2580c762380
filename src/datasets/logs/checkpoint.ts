import { fail } from '../../core/error.ts'
import { field, isObject } from '../../core/value.ts'
import type { LogRow } from './generate.ts'

/** What makes two runs the same run. */
export type RunSettings = Readonly<Record<string, string | number>>

/** The first line of a state file: later lines are worth nothing to a run with other settings. */
export function stateHeader(settings: RunSettings): string {
  return `${JSON.stringify({ state: FORMAT, ...settings })}\n`
}

const FORMAT = 'fairlead-logs-1'

export function stateLine(index: number, rows: readonly LogRow[]): string {
  return `${JSON.stringify({ index, rows })}\n`
}

/** What an interrupted run had done, by number of the pair. `text` has whole lines only. */
export function readState(text: string, settings: RunSettings, file: string): Map<number, readonly LogRow[]> {
  const done = new Map<number, readonly LogRow[]>()
  if (text === '') return done
  const [header, ...lines] = text.slice(0, text.lastIndexOf('\n')).split('\n')
  if (`${header}\n` !== stateHeader(settings)) return fail('dataset/other-run', { file })
  for (const [at, line] of lines.entries()) {
    const entry = parsed(line)
    const [index, rows] = [field(entry, 'index'), field(entry, 'rows')]
    if (typeof index !== 'number' || !Array.isArray(rows) || rows.length !== 2 || !rows.every(isRow))
      return fail('dataset/bad-row', { file, line: String(at + 2), what: 'it is no pair of logs' })
    done.set(index, rows)
  }
  return done
}

function isRow(row: unknown): row is LogRow {
  return isObject(row) && typeof row['text'] === 'string' && typeof row['id'] === 'string'
}

function parsed(line: string): unknown {
  try {
    return JSON.parse(line)
  } catch {
    return undefined
  }
}
