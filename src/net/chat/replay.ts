import { canonicalJson, sha256Hex } from '../../core/canonical.ts'
import {
  CHAT_FAULTS,
  CHAT_STOPS,
  type Chat,
  type ChatCall,
  type ChatFault,
  type ChatTurn,
  type ChatReply,
  type ChatRequest,
} from '../../core/chat.ts'
import { fail } from '../../core/error.ts'
import { field, isObject, listField, stringField, type JsonObject } from '../../core/value.ts'
import { tokenCount } from './dialect.ts'

/**
 * A cassette is JSON lines, each the hash of a request and one reply to it: no key, no address and none of the request's
 * words. A request that was made more than once has its replies in order.
 */
export type Cassette = ReadonlyMap<string, readonly ChatReply[]>

/** The same chat, each of whose turns is handed to `write` as one line of a cassette. */
export function recordChat(chat: Chat, model: string, write: (line: string) => void): Chat {
  return async (request) => {
    const reply = await chat(request)
    const { content, inputTokens, outputTokens, calls, stop } = reply
    const hash = requestHash(model, request)
    write(`${JSON.stringify({ hash, reply: { content, inputTokens, outputTokens, calls, stop } })}\n`)
    return reply
  }
}

/**
 * Replies out of a cassette, in order; the last one of a request is given again. What is not in it is asked of `otherwise`,
 * so that an interrupted run can go on, and is a failure where there is none.
 */
export function replayChat(cassette: Cassette, model: string, otherwise?: Chat): Chat {
  const used = new Map<string, number>()
  return async (request) => {
    const hash = requestHash(model, request)
    const replies = cassette.get(hash)
    if (replies === undefined || replies.length === 0)
      return otherwise ? otherwise(request) : fail('chat/not-recorded', { hash: hash.slice(0, 16) })
    const at = used.get(hash) ?? 0
    used.set(hash, at + 1)
    return replies[Math.min(at, replies.length - 1)]!
  }
}

/** `name` is the file's, for the error; nothing of a broken line is repeated. */
export function readCassette(lines: Iterable<string>, name: string): Cassette {
  const cassette = new Map<string, ChatReply[]>()
  let number = 0
  for (const line of lines) {
    number++
    if (line.trim() === '') continue
    const entry = parsed(line)
    const hash = stringField(entry, 'hash')
    const reply = field(entry, 'reply')
    const content = stringField(reply, 'content')
    const calls = listField(reply, 'calls').map(recordedCall)
    const isWhole = calls.every((call) => call !== undefined)
    if (hash === undefined || content === undefined || !isWhole)
      return fail('chat/cassette-damaged', { file: name, line: String(number) })
    const replies = cassette.get(hash) ?? []
    cassette.set(hash, replies)
    const stop = CHAT_STOPS.find((each) => each === stringField(reply, 'stop'))
    replies.push({
      content,
      inputTokens: tokenCount(field(reply, 'inputTokens')),
      outputTokens: tokenCount(field(reply, 'outputTokens')),
      ...(calls.length > 0 && { calls }),
      ...(stop && { stop }),
    })
  }
  return cassette
}

/** As it was judged when it was recorded; undefined for anything else. */
function recordedCall(call: unknown): ChatCall | undefined {
  const [id, name] = [stringField(call, 'id'), stringField(call, 'name')]
  const [input, fault] = [field(call, 'input'), stringField(call, 'fault')]
  if (id === undefined || name === undefined) return undefined
  if (fault === undefined) return isObject(input) ? { id, name, input } : undefined
  return Object.hasOwn(CHAT_FAULTS, fault) ? { id, name, fault: fault as ChatFault } : undefined
}

/** Two requests are the same when they would get the same treatment: model, words, tools, temperature, seed and length. */
function requestHash(model: string, request: ChatRequest): string {
  const { messages, tools = [], temperature, seed, maxTokens } = request
  const asked = messages.map(hashed)
  return sha256Hex(
    canonicalJson({
      model,
      messages: asked,
      temperature: temperature ?? null,
      maxTokens: maxTokens ?? null,
      // Cassettes of before there were seeds and tools hold.
      ...(seed !== undefined && { seed }),
      ...(tools.length > 0 && {
        tools: tools.map(({ name, description, inputSchema }) => ({ name, description, inputSchema })),
      }),
    }),
  )
}

function hashed(message: ChatTurn): JsonObject {
  const { role, content } = message
  if (role === 'tool') return { role, content, callId: message.callId, isError: message.isError === true }
  if (!('calls' in message)) return { role, content }
  const calls = message.calls.map(({ id, name, fault, input }) => ({
    id,
    name,
    ...(fault ? { fault } : { input: input ?? {} }),
  }))
  return { role, content, calls }
}

function parsed(line: string): unknown {
  try {
    return JSON.parse(line)
  } catch {
    return undefined
  }
}
