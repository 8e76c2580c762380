import { field, listField } from '../../../core/value.ts'
import type { JsonObject, JsonValue } from '../../../core/value.ts'
import { fit, plain } from '../../../core/plain.ts'
import { headline, word } from './print.ts'

const WIDTH = 80
const INDENT = ' '.repeat(8)
const MOST_FLOWS = 20

/** Calls, and below each the way of every value into it, in lines no wider than a narrow terminal. */
export function* printFlows(calls: Iterable<JsonObject>): Generator<string> {
  let day = ''
  for (const call of calls) {
    const at = word(call, 'at')
    if (at.slice(0, 10) !== day) {
      day = at.slice(0, 10)
      yield `${fit(day, WIDTH)}\n`
    }
    yield `${headline(call, at).trimEnd()}\n`
    for (const line of ways(call)) yield `${INDENT}${fit(line, WIDTH - INDENT.length)}\n`
  }
}

function* ways(call: JsonObject): Generator<string> {
  const flows = listField(call, 'flows')
  for (const flow of flows.slice(0, MOST_FLOWS)) {
    const origin = field(flow, 'origin') ?? null
    const entry = field(origin, 'entry')
    const number = typeof entry === 'number' ? `, no. ${entry} of its trail` : ''
    yield `┌ ${word(origin, 'server')} ${word(origin, 'tool')}${timeOf(origin)}${number}`
    yield `│ ${[word(origin, 'confidentiality'), ...writtenBy(origin)].filter(Boolean).join(', ')}`
    yield `│ ${word(flow, 'sourcePointer') || '/'}${field(flow, 'isInOrder') === true ? ', in an order' : ''}`
    yield `│ ${sizeOf(flow)}${disguises(flow)}`
    yield `└▶ ${word(flow, 'pointer') || '/'}`
  }
  if (flows.length > MOST_FLOWS) yield `and ${flows.length - MOST_FLOWS} more (--json shows all)`
  const capabilities = words(field(call, 'request') ?? null, 'capabilities')
  if (capabilities.length > 0) yield `this tool: ${capabilities.join(', ')}`
  const refusal = field(call, 'refusal')
  const rule = word(field(call, 'policy') ?? null, 'rule')
  if (refusal !== undefined) yield `refused: ${word(refusal, 'code')} (${word(refusal, 'rule')})`
  else if (rule !== '') yield `policy: ${rule}`
}

function timeOf(origin: JsonValue): string {
  const at = field(origin, 'at')
  const isTime = typeof at === 'number' && Math.abs(at) < 8.64e15
  return isTime ? ` ${new Date(at).toISOString().slice(11, 19)}` : ''
}

function writtenBy(origin: JsonValue): readonly string[] {
  const found = WRITERS[word(origin, 'integrity')]
  return found === undefined ? [] : [found]
}

const WRITERS: Readonly<Record<string, string>> = {
  user: 'written by the user',
  server: 'written by the server',
  untrusted: 'may be written by anybody',
}

function sizeOf(flow: JsonValue): string {
  const size = field(flow, 'size')
  return typeof size === 'number' ? `${size} letters and digits` : 'a value'
}

function disguises(flow: JsonValue): string {
  const via = words(flow, 'via')
  return via.length === 0 ? ', as they were' : `: ${via.join(', then ')}`
}

function words(value: JsonValue, name: string): readonly string[] {
  return listField(value, name)
    .slice(0, 10)
    .flatMap((one) => (typeof one === 'string' ? plain(one.slice(0, 100)) : []))
}
