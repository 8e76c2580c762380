import { field, isObject, listField, type JsonObject, type JsonValue } from '../core/value.ts'
import { tokenAt, type Frame } from './frame.ts'
import type { FrameRule } from './frame-rules.ts'
import { METHODS } from './methods.ts'

/** One JSON-RPC 2.0 message, and every way in which it could be read as another one. */
export interface Envelope {
  readonly kind: 'request' | 'notification' | 'response' | 'unknown'
  /** The id as JSON text, exactly as written, for answers; undefined where there is none. */
  readonly id: string | undefined
  readonly method: string | undefined
  readonly body: JsonValue
  readonly isError: boolean
  /** Members that JSON-RPC does not know, where there are any: they go on, so they are looked at. */
  readonly extra: JsonObject | undefined
  readonly rules: readonly { readonly rule: FrameRule; readonly pointer: string }[]
}

/** The message in a frame, or, for a batch, one element of it (`pointer` is its place in the frame). */
export function readEnvelope(frame: Frame, json: JsonValue = frame.value, pointer = ''): Envelope {
  const rules: { rule: FrameRule; pointer: string }[] = []
  const add = (rule: FrameRule, at = ''): void => void rules.push({ rule, pointer: pointer + at })
  if (!isObject(json)) {
    add('frame/not-a-message')
    return {
      kind: 'unknown',
      id: undefined,
      method: undefined,
      body: null,
      isError: false,
      extra: undefined,
      rules,
    }
  }
  const kind = kindOf(json)
  const method = field(json, 'method')
  if (kind === 'unknown' || json['jsonrpc'] !== '2.0') add('frame/not-a-message')
  const id = Object.hasOwn(json, 'id') ? readId(frame, json, kind, pointer, add) : undefined
  foldedKeys(json, ENVELOPE_KEYS, '', add)
  const extra = extraMembers(json)
  if (extra) add('frame/extra-member')
  if (isWrongKind(kind, method)) add('frame/wrong-kind')
  const isError = Object.hasOwn(json, 'error')
  const bodyKey = kind === 'response' ? (isError ? 'error' : 'result') : 'params'
  const body = field(json, bodyKey) ?? null
  if (isObject(body)) {
    foldedKeys(body, kind === 'response' ? RESULT_KEYS : PARAM_KEYS, `/${bodyKey}`, add)
    const ref = body['ref']
    if (isObject(ref)) foldedKeys(ref, ITEM_KEYS, `/${bodyKey}/ref`, add)
    if (kind === 'response') foldedItems(body, add)
  }
  if (frame.flaws.has('lone-surrogate')) badNames(method, body, bodyKey, add)
  return { kind, id, method: typeof method === 'string' ? method : undefined, body, isError, extra, rules }
}

/** All methods of MCP that are notifications say so; of others nothing is known. */
function isWrongKind(kind: Envelope['kind'], method: JsonValue | undefined): boolean {
  if (typeof method !== 'string') return false
  if (method.startsWith('notifications/')) return kind === 'request'
  return kind === 'notification' && (METHODS.client.has(method) || METHODS.server.has(method))
}

function kindOf(json: JsonObject): Envelope['kind'] {
  const hasMethod = Object.hasOwn(json, 'method')
  const answers = Number(Object.hasOwn(json, 'result')) + Number(Object.hasOwn(json, 'error'))
  if (hasMethod && answers === 0 && typeof json['method'] === 'string') {
    return Object.hasOwn(json, 'id') ? 'request' : 'notification'
  }
  return !hasMethod && answers === 1 ? 'response' : 'unknown'
}

function extraMembers(json: JsonObject): JsonObject | undefined {
  const extra = Object.entries(json).filter(([key]) => !ENVELOPE_KEYS.has(key))
  return extra.length === 0 ? undefined : Object.fromEntries(extra)
}

type Add = (rule: FrameRule, at?: string) => void

function readId(frame: Frame, json: JsonObject, kind: Envelope['kind'], pointer: string, add: Add): string {
  const id = json['id']
  if (typeof id === 'string') {
    if (!id.isWellFormed()) add('frame/odd-id', '/id')
    return JSON.stringify(id)
  }
  const written = frame.flaws.size > 0 ? tokenAt(frame, `${pointer}/id`) : undefined
  const token = written ?? JSON.stringify(id)
  if (id === null) {
    // JSON-RPC 2.0 §5: an error that answers nothing readable has a null id.
    if (kind !== 'response' || !Object.hasOwn(json, 'error')) add('frame/null-id', '/id')
  } else if (typeof id !== 'number' || !Number.isSafeInteger(id) || token !== String(id))
    add('frame/odd-id', '/id')
  return typeof id === 'object' && id !== null ? 'null' : token
}

/** Protocol keys by their folded form. */
const byFold = (keys: string): ReadonlyMap<string, string> =>
  new Map(keys.split(' ').map((key) => [key.toLowerCase(), key]))
const ENVELOPE_KEYS = byFold('jsonrpc id method params result error')
const PARAM_KEYS = byFold(
  'name arguments uri _meta ref argument inputResponses requestState taskId requestId message requestedSchema url mode ' +
    'messages systemPrompt protocolVersion capabilities',
)
const RESULT_KEYS = byFold(
  'tools prompts resources resourceTemplates instructions content contents messages structuredContent isError resultType ' +
    'inputRequests requestState protocolVersion capabilities',
)
const LISTS = ['tools', 'prompts', 'resources', 'resourceTemplates']
/** Of their items: what a definition is known by. */
const ITEM_KEYS = byFold('name uri uriTemplate')

/** Keys that a case-folding reader (Go's encoding/json folds by simple Unicode folding) takes for protocol keys. */
function foldedKeys(json: JsonObject, known: ReadonlyMap<string, string>, at: string, add: Add): void {
  for (const key of Object.keys(json)) {
    if (key === '__proto__') add('frame/proto-key', at)
    if (key.length > 24) continue
    // Upper then lower: ſ folds to s and the Kelvin sign to k, as Go does.
    const exact = known.get(key.toUpperCase().toLowerCase())
    if (exact !== undefined && key !== exact) add('frame/key-case', at)
  }
}

function foldedItems(result: JsonObject, add: Add): void {
  for (const key of LISTS) {
    listField(result, key).forEach((item, index) => {
      if (isObject(item)) foldedKeys(item, ITEM_KEYS, `/result/${key}/${index}`, add)
    })
  }
}

function badNames(method: JsonValue | undefined, body: JsonValue, bodyKey: string, add: Add): void {
  const check = (name: JsonValue | undefined, at: string): void => {
    if (typeof name === 'string' && !name.isWellFormed()) add('frame/bad-name', at)
  }
  check(method, '/method')
  for (const key of ['name', 'uri', 'taskId']) check(field(body, key), `/${bodyKey}/${key}`)
  for (const key of ['name', 'uri']) check(field(field(body, 'ref'), key), `/${bodyKey}/ref/${key}`)
  for (const list of LISTS) {
    listField(body, list).forEach((item, index) => {
      for (const key of ['name', 'uri', 'uriTemplate'])
        check(field(item, key), `/${bodyKey}/${list}/${index}/${key}`)
    })
  }
}
