import { field, listField, stringField } from '../../../core/value.ts'
import type { JsonObject, JsonValue } from '../../../core/value.ts'
import { cell, fit, plain } from '../../../core/plain.ts'

const WIDTH = 80
const INDENT = ' '.repeat(8)
const MOST_DETAILS = 5

/** Entries as lines no wider than a narrow terminal: one each, and below it why something was stopped. */
export function* printEntries(entries: Iterable<JsonObject>): Generator<string> {
  let day = ''
  for (const entry of entries) {
    const at = word(entry, 'at')
    if (at.slice(0, 10) !== day) {
      day = at.slice(0, 10)
      yield `${fit(day, WIDTH)}\n`
    }
    yield `${headline(entry, at).trimEnd()}\n`
    for (const detail of details(entry)) yield `${INDENT}${fit(detail, WIDTH - INDENT.length)}\n`
  }
}

/** Number, time, server, sender, what and outcome, in columns. */
export function headline(entry: JsonObject, at: string): string {
  const seq = (JSON.stringify(field(entry, 'seq')) ?? '?').slice(0, 16).padStart(6)
  const sender = word(entry, 'from')
  const what = [
    word(entry, 'method') || word(entry, 'message') || word(entry, 'kind'),
    word(entry, 'change'),
    word(entry, 'name'),
  ]
  const columns = [
    seq,
    cell(at.slice(11, 19), 8),
    cell(word(entry, 'server'), 14),
    cell(sender, 6),
    cell(what.filter(Boolean).join(' '), 33),
    outcome(entry),
  ]
  return fit(columns.join(' '), WIDTH)
}

function outcome(entry: JsonObject): string {
  return word(entry, 'decision') || (entry['kind'] === 'refusal' ? 'refused' : '')
}

function* details(entry: JsonObject): Generator<string> {
  const refusal = field(entry, 'refusal')
  if (refusal !== undefined) yield `refused: ${reason(refusal)}`
  yield* listed(entry, 'withheld', (part) => `held back: ${reason(part)}`)
  yield* listed(entry, 'findings', found)
  yield* listed(entry, 'notChecked', (gap) => `not checked: ${word(gap, 'what')}: ${word(gap, 'reason')}`)
}

function* listed(entry: JsonObject, name: string, describe: (item: JsonValue) => string): Generator<string> {
  const items = listField(entry, name)
  for (const item of items.slice(0, MOST_DETAILS)) yield describe(item)
  if (items.length > MOST_DETAILS) yield `and ${items.length - MOST_DETAILS} more (--json shows all)`
}

function found(finding: JsonValue): string {
  const said = word(finding, 'message')
  return `found ${reason(finding)}: ${word(finding, 'severity')}${said && `. ${said}`}`
}

function reason(value: JsonValue): string {
  const [code, rule, pointer] = [word(value, 'code'), word(value, 'rule'), word(value, 'pointer')]
  const what = code && rule && code !== rule ? `${code} (${rule})` : code || rule
  return pointer ? `${what} at ${pointer}` : what
}

export function word(value: JsonValue, name: string): string {
  return plain((stringField(value, name) ?? '').slice(0, 300))
}
