import { pointerOf } from '../core/place.ts'
import type { PolicyRequest, Past } from '../core/policy.ts'
import { redactSecrets } from '../core/secret.ts'
import { field, isArray, listField, stringField, type JsonObject, type JsonValue } from '../core/value.ts'
import { CAPABILITIES, CONFIDENTIALITIES, INTEGRITIES } from '../core/label.ts'
import { SEVERITIES } from '../core/severity.ts'

/** A request as it was judged, read back. */
export interface Recorded {
  readonly request: PolicyRequest
  /** Arguments, as JSON Pointers, of which the record holds less than there was: nothing sure can be said of them. */
  readonly cut: readonly string[]
}

/**
 * What evidence keeps of a request, so that it can be judged again: bounded, without secrets, without the texts of
 * findings. Goes under `request` in the entry of the message.
 */
export function toRecord(request: PolicyRequest): JsonObject {
  const cut: string[] = []
  const input = bounded(request.input, [], { left: MOST_CHARACTERS, cut })
  return {
    principal: wordsOf(request.principal),
    server: short(request.server),
    method: short(request.method),
    ...(request.name !== undefined && { name: short(request.name) }),
    capabilities: request.capabilities,
    input,
    ...(cut.length > 0 && { cut: cut.slice(0, MOST_CUT) }),
    flow: {
      integrity: request.flow.integrity,
      confidentiality: request.flow.confidentiality,
      sources: request.flow.sources.slice(0, MOST_NAMES).map(short),
      hasReadUntrusted: request.flow.hasReadUntrusted,
      hasReadPrivate: request.flow.hasReadPrivate,
      ...(request.flow.isAsked !== undefined && { isAsked: request.flow.isAsked }),
    },
    findings: request.findings
      .slice(0, MOST_FINDINGS)
      .map(({ rule, severity, confidence }) => [rule, severity, confidence]),
    past: pastRecord(request.past),
    time: request.time,
  }
}

/** The request of a record, or undefined where it is none: whoever changed it, or an older Fairlead, wrote it. */
export function fromRecord(record: JsonValue | undefined): Recorded | undefined {
  const server = stringField(record, 'server')
  const method = stringField(record, 'method')
  if (server === undefined || method === undefined) return undefined
  const flow = field(record, 'flow')
  const isAsked = field(flow, 'isAsked')
  const time = field(record, 'time')
  return {
    request: {
      principal: principalOf(field(record, 'principal')),
      server,
      method,
      name: stringField(record, 'name'),
      capabilities: CAPABILITIES.filter((label) => listField(record, 'capabilities').includes(label)),
      input: field(record, 'input') ?? {},
      flow: {
        integrity: oneOf(INTEGRITIES, stringField(flow, 'integrity')) ?? 'user',
        confidentiality: oneOf(CONFIDENTIALITIES, stringField(flow, 'confidentiality')) ?? 'public',
        sources: stringsOf(listField(flow, 'sources')),
        hasReadUntrusted: field(flow, 'hasReadUntrusted') === true,
        hasReadPrivate: field(flow, 'hasReadPrivate') === true,
        isAsked: typeof isAsked === 'boolean' ? isAsked : undefined,
      },
      findings: listField(record, 'findings').flatMap(findingOf),
      past: pastOf(listField(record, 'past')),
      time: typeof time === 'number' ? time : 0,
    },
    cut: stringsOf(listField(record, 'cut')),
  }
}

const MOST_CHARACTERS = 4096
const LONGEST_STRING = 1024
const MOST_MEMBERS = 64
const DEEPEST = 8
const MOST_CUT = 16
const MOST_NAMES = 16
const MOST_FINDINGS = 50
const MOST_ACTIONS = 64

const short = (text: string): string => redactSecrets(text.slice(0, 200))

function wordsOf(principal: PolicyRequest['principal']): JsonObject {
  return Object.fromEntries(
    Object.entries(principal).flatMap(([key, value]) => (value === undefined ? [] : [[key, short(value)]])),
  )
}

interface Room {
  left: number
  readonly cut: string[]
}

function bounded(value: JsonValue, path: (string | number)[], room: Room): JsonValue {
  if (typeof value === 'string') return boundedText(value, path, room)
  if (typeof value !== 'object' || value === null) {
    room.left -= 8
    return value
  }
  if (path.length >= DEEPEST) {
    room.cut.push(redactSecrets(pointerOf(path)))
    return isArray(value) ? [] : {}
  }
  if (isArray(value)) {
    const kept = value.slice(0, MOST_MEMBERS)
    if (kept.length < value.length) room.cut.push(pointerOf(path))
    return kept.map((member, at) => bounded(member, [...path, at], room))
  }
  const members = Object.entries(value)
  const kept = members.filter(([key], at) => at < MOST_MEMBERS && key.length <= 200)
  if (kept.length < members.length) room.cut.push(pointerOf(path))
  // Entries, not assignment: an argument may be called `__proto__`.
  return Object.fromEntries(
    kept.map(([key, member]) => {
      room.left -= key.length
      return [redactSecrets(key), bounded(member, [...path, key], room)]
    }),
  )
}

function boundedText(text: string, path: readonly (string | number)[], room: Room): string {
  const most = Math.max(0, Math.min(LONGEST_STRING, room.left))
  // A secret cut in half would be no secret to the patterns, so more is read than kept.
  const kept = redactSecrets(text.slice(0, most + 512)).slice(0, most)
  if (text.length > most) room.cut.push(redactSecrets(pointerOf(path)))
  room.left -= kept.length
  return kept
}

/** Each action with how often it was called, in the order of its last call. */
function pastRecord({ counts, order }: Past): JsonValue {
  const latest: string[] = []
  const seen = new Set<string>()
  const most = Math.min(MOST_ACTIONS, Object.keys(counts).length)
  for (let at = order.length - 1; at >= 0 && latest.length < most; at--) {
    const action = order[at]!
    if (seen.has(action)) continue
    seen.add(action)
    latest.push(action)
  }
  return latest.toReversed().map((action) => [short(action), counts[action] ?? 1])
}

function pastOf(record: readonly JsonValue[]): Past {
  const calls = record.flatMap((entry): [string, number][] => {
    const [action, count] = isArray(entry) ? entry : []
    return typeof action === 'string' && typeof count === 'number' ? [[action, count]] : []
  })
  return { counts: Object.fromEntries(calls), order: calls.map(([action]) => action) }
}

function findingOf(entry: JsonValue): PolicyRequest['findings'] {
  const [rule, given, sure] = isArray(entry) ? entry : []
  const severity = oneOf(SEVERITIES, given)
  const confidence = oneOf(['low', 'medium', 'high'] as const, sure)
  if (typeof rule !== 'string' || !severity || !confidence) return []
  return [{ rule, severity, confidence, message: '', place: { pointer: '' } }]
}

function principalOf(value: JsonValue | undefined): PolicyRequest['principal'] {
  const [host, user, agent] = ['host', 'user', 'agent'].map((key) => stringField(value, key))
  return { ...(host && { host }), ...(user && { user }), ...(agent && { agent }) }
}

const stringsOf = (list: readonly JsonValue[]): string[] => list.filter((each) => typeof each === 'string')

function oneOf<T extends string>(known: readonly T[], value: unknown): T | undefined {
  return known.find((each) => each === value)
}
