import { field, listField, stringField } from '../../../core/value.ts'
import type { JsonObject, JsonValue } from '../../../core/value.ts'
import { cell, fit, plain } from '../../plain.ts'

const WIDTH = 80
const INDENT = ' '.repeat(8)
const MOST_FINDINGS = 5

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

function headline(entry: JsonObject, at: string): string {
  const seq = (JSON.stringify(field(entry, 'seq')) ?? '?').slice(0, 16).padStart(6)
  const sender = word(entry, 'from')
  const what = [word(entry, 'method') || word(entry, 'kind'), word(entry, 'name')].join(' ')
  const columns = [
    seq,
    cell(at.slice(11, 19), 8),
    cell(word(entry, 'server'), 14),
    cell(sender, 6),
    cell(what, 33),
    outcome(entry),
  ]
  return fit(columns.join(' '), WIDTH)
}

function outcome(entry: JsonObject): string {
  return word(entry, 'decision') || (entry['kind'] === 'refusal' ? 'refused' : '')
}

function* details(entry: JsonObject): Generator<string> {
  const code = word(entry, 'code')
  const reason = word(entry, 'reason') || word(entry, 'text')
  if (code || reason) yield [code, reason].filter(Boolean).join(': ')
  const findings = listField(entry, 'findings')
  for (const finding of findings.slice(0, MOST_FINDINGS))
    yield `found ${word(finding, 'rule')} (${word(finding, 'severity')})`
  if (findings.length > MOST_FINDINGS) yield `and ${findings.length - MOST_FINDINGS} more findings`
  for (const gap of listField(entry, 'notChecked').slice(0, MOST_FINDINGS)) {
    yield `not checked: ${word(gap, 'what')}: ${word(gap, 'reason')}`
  }
}

function word(value: JsonValue, name: string): string {
  return plain((stringField(value, name) ?? '').slice(0, 300))
}
