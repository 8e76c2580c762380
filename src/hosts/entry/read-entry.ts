import type { Reach } from '../../core/server-entry.ts'
import { escapePointer } from '../../core/place.ts'
import { field, isArray, isObject, stringField, type JsonObject, type JsonValue } from '../../core/value.ts'
import type { Declared, Dialect } from './declared.ts'

/**
 * One entry in whatever words its host has for it: hosts agree on what an entry says, and on little else.
 * `pointer` is where it stands in its file.
 */
export function readEntry(name: string, value: JsonValue, pointer: string, dialect: Dialect = {}): Declared {
  const json = isObject(value) ? value : {}
  const { inside } = dialect
  const nested = inside === undefined ? undefined : field(json, inside)
  const [from, at] = isObject(nested)
    ? [nested, `${pointer}/${escapePointer(inside ?? '')}`]
    : [json, pointer]
  const places = new Map<string, string>()
  const reach = isObject(value)
    ? readReach(from, at, places)
    : ({ kind: 'other', why: 'the entry is no object' } as const)
  return {
    name,
    json,
    pointer,
    reach,
    places,
    unasked: readUnasked(json, dialect.unasked),
    off: readOff(json, pointer, dialect.off),
    project: undefined,
  }
}

type Places = Map<string, string>

function readReach(json: JsonObject, at: string, places: Places): Reach {
  const words = readWords(json, at, places)
  if (words !== undefined) {
    const [command = '', ...args] = words
    const env = readPairs(json, at, ENV, '/env', places)
    return { kind: 'stdio', command, args, env, cwd: textOf(json, CWD), envFile: textOf(json, ENV_FILE) }
  }
  const key = URL_KEYS.find((one) => stringField(json, one) !== undefined)
  if (key !== undefined) {
    places.set('/url', `${at}/${key}`)
    const headers = readPairs(json, at, HEADERS, '/headers', places)
    return { kind: isSse(json, key) ? 'sse' : 'http', url: stringField(json, key) ?? '', headers }
  }
  const type = stringField(json, 'type')
  return {
    kind: 'other',
    why:
      type !== undefined && BUILT_IN.has(type)
        ? 'built into the host'
        : 'the entry has neither a command nor an address',
  }
}

const URL_KEYS = ['url', 'serverUrl', 'httpUrl', 'uri', 'server_url', 'baseUrl', 'endpoint']
const ENV = ['env', 'environment', 'envs', 'environment_variables']
const HEADERS = ['headers', 'http_headers', 'httpHeaders', 'requestHeaders']
const CWD = ['cwd', 'workingDirectory', 'working_directory']
const ENV_FILE = ['envFile', 'env_file']
const BUILT_IN = new Set(['builtin', 'platform', 'frontend', 'inline_python'])

/** The command and its arguments: `command` and `args`, one list, or an object with a path. */
function readWords(json: JsonObject, at: string, places: Places): readonly string[] | undefined {
  const key = ['command', 'cmd'].find((one) => field(json, one) !== undefined)
  const value = key === undefined ? undefined : field(json, key)
  const from = `${at}/${key}`
  if (isArray(value)) return readList(value, from, places, '/command')
  if (isObject(value)) {
    const path = stringField(value, 'path') ?? stringField(value, 'command')
    if (path === undefined) return undefined
    places.set('/command', `${from}/${stringField(value, 'path') === undefined ? 'command' : 'path'}`)
    // Its environment stands beside the path.
    readPairs(value, from, ENV, '/env', places)
    return [path, ...argumentsOf(value, from, places)]
  }
  if (typeof value !== 'string') return undefined
  places.set('/command', from)
  return [value, ...argumentsOf(json, at, places)]
}

function argumentsOf(json: JsonObject, at: string, places: Places): readonly string[] {
  const key = ['args', 'arguments', 'argv'].find((one) => isArray(field(json, one)))
  const list = key === undefined ? undefined : field(json, key)
  if (!isArray(list)) return []
  return list.map((word, index) => {
    places.set(`/args/${index}`, `${at}/${key}/${index}`)
    return wordOf(word)
  })
}

function readList(list: readonly JsonValue[], at: string, places: Places, first: string): readonly string[] {
  return list.map((word, index) => {
    places.set(index === 0 ? first : `/args/${index - 1}`, `${at}/${index}`)
    return wordOf(word)
  })
}

/** A number as an argument (a port) is common in TOML and YAML. */
export const wordOf = (value: JsonValue): string =>
  typeof value === 'string' ? value : typeof value === 'object' ? JSON.stringify(value) : String(value)

/** Names and values: an object, or a list of `NAME=value` or of `{ name, value }`. */
function readPairs(
  json: JsonObject,
  at: string,
  keys: readonly string[],
  to: string,
  places: Places,
): Readonly<Record<string, string>> {
  const key = keys.find((one) => typeof field(json, one) === 'object') ?? ''
  const value = field(json, key) ?? null
  const pairs: [string, string][] = []
  const add = (name: string, content: JsonValue, place: string): void => {
    places.set(`${to}/${escapePointer(name)}`, `${at}/${key}/${place}`)
    pairs.push([name, content === null ? '' : wordOf(content)])
  }
  if (isObject(value))
    for (const [name, content] of Object.entries(value)) add(name, content, escapePointer(name))
  else if (isArray(value))
    for (const [index, one] of value.entries()) {
      if (typeof one === 'string') {
        const cut = one.indexOf('=')
        add(cut < 0 ? one : one.slice(0, cut), cut < 0 ? '' : one.slice(cut + 1), String(index))
      } else {
        const name = stringField(one, 'name') ?? stringField(one, 'key')
        if (name !== undefined) add(name, field(one, 'value') ?? '', `${index}/value`)
      }
    }
  return Object.fromEntries(pairs)
}

function isSse(json: JsonObject, key: string): boolean {
  const type =
    stringField(json, 'type') ?? stringField(json, 'transport') ?? stringField(json, 'transportType') ?? ''
  if (/^sse$/i.test(type)) return true
  return type === '' && key === 'url' && /\/sse\/?(?:\?|$)/.test(stringField(json, 'url') ?? '')
}

const textOf = (json: JsonObject, keys: readonly string[]): string | undefined =>
  keys.map((key) => stringField(json, key)).find((text) => text !== undefined)

function readUnasked(json: JsonObject, keys: Dialect['unasked'] = []): readonly string[] | 'all' {
  const values = [keys].flat().map((key) => field(json, key))
  if (values.some((value) => value === true || value === '*')) return 'all'
  const names = values
    .flatMap((value) => (isArray(value) ? value : []))
    .filter((one) => typeof one === 'string')
  return names.includes('*') ? 'all' : names
}

function readOff(json: JsonObject, pointer: string, key: Dialect['off']): string | undefined {
  if (key === undefined) return undefined
  return field(json, key) === (key === 'disabled') ? `${pointer}/${key}` : undefined
}
