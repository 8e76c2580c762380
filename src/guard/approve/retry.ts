import { locateJson } from '../../core/json.ts'
import { field, isObject, type JsonValue } from '../../core/value.ts'
import { readFrame, tokenAt, type Frame } from '../../mcp/frame.ts'
import { SEALED, unseal, type Seal } from './seal.ts'

/** A call that came back with an answer to the guard's own question. */
export interface Retry {
  readonly seal: Seal
  readonly answer: JsonValue | undefined
}

/** What a call carried for the server when the guard asked: the host sends it once, so the guard keeps it meanwhile. */
export interface Carried {
  /** JSON texts. */
  readonly inputResponses: string | undefined
  readonly requestState: string | undefined
}

/** Name of the question in `inputRequests`; the seal vouches for it. */
export const questionKey = (id: string): string => `fairlead-${id}`

export function carriedBy(frame: Frame): Carried | undefined {
  const inputResponses = tokenAt(frame, '/params/inputResponses')
  const requestState = tokenAt(frame, '/params/requestState')
  return inputResponses === undefined && requestState === undefined
    ? undefined
    : { inputResponses, requestState }
}

/**
 * The call without the guard's part in it, as it would have come had nobody asked: what is judged, recorded and forwarded.
 * Undefined for all other messages, and where the state is not the guard's own.
 */
export function unwrap(
  frame: Frame,
  key: Uint8Array,
  carried: (id: string) => Carried | undefined,
): { readonly frame: Frame; readonly retry: Retry } | undefined {
  const params = field(frame.value, 'params')
  const state = field(params, 'requestState')
  // A repeated key could mean another state to another reader; such a message is refused as it is.
  if (typeof state !== 'string' || !state.startsWith(SEALED) || frame.flaws.has('duplicate-key'))
    return undefined
  const opened = unseal(key, state)
  if (!opened) return undefined
  const responses = field(params, 'inputResponses')
  const answer = field(responses, questionKey(opened.id))
  const kept = carried(opened.id)
  let text = withoutMember(frame.text, '/params', 'requestState')
  if (isObject(responses) && Object.keys(responses).length > 1 && answer !== undefined)
    text = withoutMember(text, '/params/inputResponses', questionKey(opened.id))
  else if (responses !== undefined) text = withoutMember(text, '/params', 'inputResponses')
  if (kept?.inputResponses !== undefined && !locateJson(text, '/params/inputResponses'))
    text = withMember(text, '/params', 'inputResponses', kept.inputResponses)
  if (kept?.requestState !== undefined) text = withMember(text, '/params', 'requestState', kept.requestState)
  const read = readFrame(Buffer.from(text))
  return read.ok ? { frame: read.frame, retry: { seal: opened, answer } } : undefined
}

/** The text without one member of an object, and without the comma beside it. The key has no quotes in it. */
function withoutMember(text: string, object: string, key: string): string {
  const value = locateJson(text, `${object}/${key}`)
  if (!value) return text
  const colon = text.lastIndexOf(':', value.start - 1)
  const start = text.lastIndexOf('"', text.lastIndexOf('"', colon) - 1)
  const before = text.slice(0, start).trimEnd()
  if (before.endsWith(',')) return before.slice(0, -1) + text.slice(value.end)
  const after = text.slice(value.end).trimStart()
  return text.slice(0, start) + (after.startsWith(',') ? after.slice(1) : after)
}

function withMember(text: string, object: string, key: string, json: string): string {
  const range = locateJson(text, object)
  if (!range) return text
  const isEmpty = text.slice(range.start + 1, range.end - 1).trim() === ''
  return `${text.slice(0, range.end - 1)}${isEmpty ? '' : ','}"${key}":${json}${text.slice(range.end - 1)}`
}
