import type { ChatCall, ChatReply, ChatRequest } from '../../core/chat.ts'
import { readCalls } from '../../core/chat-calls.ts'
import { isArray, isObject, type JsonObject, type JsonValue } from '../../core/value.ts'
import type { RawReply } from './dialect.ts'
import { wireNames } from './wire-names.ts'

/** The reply to a request: its calls by the names that were offered, each sound or with its fault. */
export function checkedReply(raw: RawReply, request: ChatRequest): ChatReply {
  const { content, stop, inputTokens, outputTokens } = raw
  const { fromWire } = wireNames(request)
  const named = raw.calls.map((call) => ({
    ...call,
    name: typeof call.name === 'string' ? fromWire(call.name) : call.name,
  }))
  const calls = readCalls(named, request.tools ?? [])
  return {
    content,
    inputTokens,
    outputTokens,
    ...(calls.length > 0 && { calls }),
    ...(stop && { stop }),
  }
}

/** A service that repeats the key must not get it into a recording, nor into a call of a tool. */
export function withoutKey(reply: ChatReply, key: string | undefined): ChatReply {
  if (key === undefined || key.length < 8) return reply
  const mask = (value: JsonValue): JsonValue => {
    if (typeof value === 'string') return value.replaceAll(key, '[key]')
    if (isArray(value)) return value.map(mask)
    if (!isObject(value)) return value
    return Object.fromEntries(
      Object.entries(value).map(([name, each]) => [name.replaceAll(key, '[key]'), mask(each)]),
    )
  }
  const calls = reply.calls?.map((call): ChatCall => {
    const [id, name] = [call.id, call.name].map((text) => text.replaceAll(key, '[key]')) as [string, string]
    return call.fault ? { id, name, fault: call.fault } : { id, name, input: mask(call.input) as JsonObject }
  })
  return { ...reply, content: reply.content.replaceAll(key, '[key]'), ...(calls && { calls }) }
}
