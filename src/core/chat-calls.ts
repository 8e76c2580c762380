import type { ChatCall, ChatFault, ChatTool } from './chat.ts'
import { readJson } from './json.ts'
import { isObject, type JsonObject, type JsonValue } from './value.ts'

/** A call as some service worded it: nothing about it is sure. */
export interface RawCall {
  readonly id: unknown
  readonly name: unknown
  /** A JSON text, or what came out of one. */
  readonly input: unknown
}

/** Every call of a turn, sound or with its fault: none is lost without a word, none throws. */
export function readCalls(
  raw: readonly RawCall[],
  tools: readonly Pick<ChatTool, 'name'>[],
): readonly ChatCall[] {
  const known = new Set(tools.map(({ name }) => name))
  const used = new Set<string>()
  const calls = raw.slice(0, MOST_CALLS).map((call, index) => readCall(call, index, known, used))
  const more: ChatCall = { id: `call-${MOST_CALLS + 1}`, name: '', fault: 'too-many' }
  return raw.length > MOST_CALLS ? [...calls, more] : calls
}

const MOST_CALLS = 64
const LONGEST_NAME = 256
/** Letters of the arguments of one call. */
const LARGEST_INPUT = 256 * 1024
const LIMITS = { depth: 64, values: 20_000 }

function readCall(raw: RawCall, index: number, known: ReadonlySet<string>, used: Set<string>): ChatCall {
  const name = typeof raw.name === 'string' ? raw.name.slice(0, LONGEST_NAME) : ''
  const made = `call-${index + 1}`
  // Many services on one's own machine give no ids.
  const given = raw.id === undefined || raw.id === null || raw.id === '' ? made : raw.id
  const isGood = typeof given === 'string' && given.length <= LONGEST_NAME && !used.has(given)
  const id = isGood ? given : unusedId(made, used)
  used.add(id)
  if (name === '') return { id, name, fault: 'no-name' }
  if (!isGood) return { id, name, fault: 'bad-id' }
  if (!known.has(name)) return { id, name, fault: 'unknown-tool' }
  const input = readInput(raw.input)
  return typeof input === 'string' ? { id, name, fault: input } : { id, name, input }
}

function unusedId(made: string, used: ReadonlySet<string>): string {
  let id = made
  while (used.has(id)) id += '-again'
  return id
}

function readInput(raw: unknown): JsonObject | ChatFault {
  // A call without parameters has an empty text, or nothing, at many services.
  if (raw === undefined || raw === null || raw === '') return {}
  if (typeof raw !== 'string') {
    if (!isObject(raw)) return 'no-object'
    return isWithin(raw, LIMITS.depth) && JSON.stringify(raw).length <= LARGEST_INPUT ? raw : 'too-large'
  }
  if (raw.length > LARGEST_INPUT) return 'too-large'
  const read = readJson(raw, LIMITS)
  if (!read.ok) return read.fault === 'syntax' ? 'no-json' : 'too-large'
  return isObject(read.value) ? read.value : 'no-object'
}

/** Goes down one level at a time: what is too deep must not cost the stack. */
function isWithin(value: JsonValue, depth: number): boolean {
  let level: readonly JsonValue[] = [value]
  let count = 0
  for (let at = 0; at < depth; at++) {
    level = level.flatMap((each) => (typeof each === 'object' && each !== null ? Object.values(each) : []))
    count += level.length
    if (count > LIMITS.values) return false
    if (level.length === 0) return true
  }
  return false
}
