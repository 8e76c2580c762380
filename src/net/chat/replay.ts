import { canonicalJson, sha256Hex } from '../../core/canonical.ts'
import type { Chat, ChatReply, ChatRequest } from '../../core/chat.ts'
import { fail } from '../../core/error.ts'
import { field, isObject, stringField } from '../../core/value.ts'
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
    const { content, inputTokens, outputTokens } = reply
    const hash = requestHash(model, request)
    write(`${JSON.stringify({ hash, reply: { content, inputTokens, outputTokens } })}\n`)
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
    if (hash === undefined || content === undefined || !isObject(reply))
      return fail('chat/cassette-damaged', { file: name, line: String(number) })
    const replies = cassette.get(hash) ?? []
    cassette.set(hash, replies)
    replies.push({
      content,
      inputTokens: tokenCount(reply['inputTokens']),
      outputTokens: tokenCount(reply['outputTokens']),
    })
  }
  return cassette
}

/** Two requests are the same when they would get the same treatment: model, words, temperature, seed and length. */
function requestHash(model: string, { messages, temperature, seed, maxTokens }: ChatRequest): string {
  const asked = messages.map(({ role, content }) => ({ role, content }))
  return sha256Hex(
    canonicalJson({
      model,
      messages: asked,
      temperature: temperature ?? null,
      maxTokens: maxTokens ?? null,
      // Cassettes of before there were seeds hold.
      ...(seed !== undefined && { seed }),
    }),
  )
}

function parsed(line: string): unknown {
  try {
    return JSON.parse(line)
  } catch {
    return undefined
  }
}
