import { fail } from '../../core/error.ts'
import {
  field,
  isArray,
  isObject,
  type JsonObject,
  type JsonValue,
  listField,
  stringField,
} from '../../core/value.ts'
import { readRows } from '../../datasets/riskcue/rows.ts'
import { TRACE_LABELS } from '../../datasets/traces/trace-row.ts'
import type { BenchFile } from '../read-rows.ts'
import { resultOf } from './read-result.ts'
import { type NamedTool, readTools } from './read-tools.ts'
import { ONLY_SERVER, type Step, type Trace, type TraceServer } from './trace.ts'

export interface Traces {
  readonly traces: readonly Trace[]
  /** Rows that could not be replayed, and why: they are neither stopped nor clean. */
  readonly notChecked: readonly { readonly id: string; readonly why: string }[]
}

/**
 * Recorded runs of several files. Recorders write the same thing in many ways, so much is understood; what is not is told
 * of, row by row. Only what is no row at all fails, with file and line.
 */
export function readTraces(files: readonly BenchFile[]): Traces {
  const traces: Trace[] = []
  const notChecked: { id: string; why: string }[] = []
  const seen = new Set<string>()
  for (const { file, text } of files) {
    let count = 0
    for (const { line, row } of readRows(text, file, (value) =>
      isObject(value) ? value : 'it is no object',
    )) {
      count++
      const given = field(row, 'id')
      const id = typeof given === 'number' ? String(given) : (stringField(row, 'id') ?? `${file}:${line}`)
      if (seen.has(id))
        fail('dataset/bad-row', { file, line: String(line), what: 'its id stands in another row too' })
      seen.add(id)
      const read = readTrace(row, id)
      if (typeof read === 'string') notChecked.push({ id, why: read })
      else traces.push(read)
    }
    if (count === 0) fail('dataset/empty', { what: 'rows', file })
  }
  return { traces, notChecked }
}

export function readTrace(row: JsonObject, id: string): Trace | string {
  const said = stringField(row, 'label')
  const label = TRACE_LABELS.find((known) => known === said?.trim().toLowerCase().replaceAll(/[_ ]/g, '-'))
  if (label === undefined) return 'its label is none of attack-success, attack-failed, benign'
  const unread: string[] = []
  const tools = readTools(field(row, 'tools') ?? null, unread)
  const list = listField(row, 'steps')
  const steps = list.map((step) => readStep(step, tools, unread)).filter((step) => step !== undefined)
  if (steps.length === 0) return 'it has no call'
  // A step that was left out shifts the numbers of those behind it.
  const attack = steps.length === list.length ? numbersOf(field(row, 'attack')) : undefined
  return {
    id,
    label,
    user: turnsOf(field(row, 'user') ?? field(row, 'prompt') ?? field(row, 'query') ?? null),
    servers: serversOf(tools, steps),
    steps,
    injected: turnsOf(field(row, 'injected') ?? null),
    attack,
    half: stringField(row, 'half'),
    world: stringField(row, 'world') ?? stringField(row, 'suite'),
    unread,
  }
}

/** A text, or texts, or turns with a role: those of the user. */
function turnsOf(value: JsonValue, depth = 0): string[] {
  if (typeof value === 'string') return value === '' ? [] : [value]
  if (depth > DEEPEST) return []
  if (isArray(value)) return value.flatMap((one) => turnsOf(one, depth + 1))
  if (!isObject(value)) return []
  const role = stringField(value, 'role') ?? 'user'
  return role === 'user' ? turnsOf(field(value, 'content') ?? field(value, 'text') ?? null, depth + 1) : []
}

const DEEPEST = 8

function readStep(value: JsonValue, tools: readonly NamedTool[], unread: string[]): Step | undefined {
  const inner = field(value, 'call')
  const call = isObject(inner) ? (isObject(inner['function']) ? inner['function'] : inner) : value
  const tool =
    stringField(call, 'tool') ??
    stringField(call, 'name') ??
    stringField(call, 'function') ??
    (typeof inner === 'string' ? inner : undefined)
  if (!tool) {
    unread.push('a step without a tool')
    return undefined
  }
  const said = stringField(call, 'server') ?? stringField(value, 'server')
  const known = tools.find((one) => one.name === tool && (said === undefined || one.server === said))
  const input =
    field(call, 'arguments') ?? field(call, 'args') ?? field(call, 'input') ?? field(call, 'parameters')
  return {
    server: known?.server ?? said ?? tools[0]?.server ?? ONLY_SERVER,
    tool,
    arguments: argumentsOf(input, unread),
    result: resultOf(value),
  }
}

function argumentsOf(value: JsonValue | undefined, unread: string[]): JsonObject {
  if (value === undefined || value === null || value === '') return {}
  if (isObject(value)) return value
  if (typeof value === 'string') {
    try {
      const parsed = JSON.parse(value) as JsonValue
      if (isObject(parsed)) return parsed
    } catch {
      // Told of below: they are no object either way.
    }
  }
  unread.push('arguments that are no object')
  // Nothing is dropped: the guard still sees what was sent.
  return { value }
}

/** Tools that are called and not listed are listed by what the calls say of them. */
function serversOf(tools: readonly NamedTool[], steps: readonly Step[]): TraceServer[] {
  const servers = new Map<string, Map<string, JsonObject>>()
  const put = (server: string, name: string, json: JsonObject): void => {
    const known = servers.get(server) ?? new Map<string, JsonObject>()
    servers.set(server, known)
    if (!known.has(name)) known.set(name, json)
  }
  for (const { server, name, json } of tools) put(server, name, json)
  for (const step of steps) {
    const properties = Object.fromEntries(Object.keys(step.arguments).map((key) => [key, {}]))
    const inputSchema = { type: 'object', properties }
    put(step.server, step.tool, { name: step.tool, description: '', inputSchema })
  }
  return [...servers].map(([name, known]) => ({ name, tools: [...known.values()] }))
}

function numbersOf(value: JsonValue | undefined): number[] | undefined {
  return isArray(value) ? value.filter((one) => typeof one === 'number') : undefined
}
