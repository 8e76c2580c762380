import { createSseSplitter } from '../../mcp/transport/sse.ts'
import { mediaOf } from '../../mcp/transport/media.ts'
import type { EndpointAnswer, EndpointClient, EndpointRequest } from '../../net/endpoint-client.ts'
import { createInbox, type Inbox } from './inbox.ts'
import { FRAME_BOUNDS, NO_ANSWER, type Answer, type Headers, type Link } from './link.ts'
import { answerTo } from './stdio-link.ts'

/** Talks to an endpoint with one POST for each message; keeps the session the server gives, if it gives one. */
export interface HttpLink extends Link {
  readonly session: () => string | undefined
}

export function linkToEndpoint(client: EndpointClient, path: string, usual: Headers): HttpLink {
  let session: string | undefined
  let count = 0
  const inbox = createInbox((id, method) => void post(answerTo(id, method), {}, 2000))
  return {
    session: () => session,
    ask: async ({ method, params, withinMs, headers = {} }) => {
      count += 1
      const id = String(count)
      const waited = inbox.wait(id, withinMs)
      const body = JSON.stringify({ jsonrpc: '2.0', id: count, method, params })
      const answer = await post(
        body,
        headers,
        withinMs,
        readEvents(inbox, () => !inbox.isWaiting(id)),
      )
      if (answer.kind === 'answer') {
        session ??= answer.headers['mcp-session-id']
        if (mediaOf([answer.headers['content-type'] ?? '']) !== 'events') inbox.take(answer.body, answer)
      }
      // Whatever was to come has come.
      inbox.give(id, withoutAnswer(answer))
      const got = await waited
      return answer.kind === 'answer' ? { ...got, status: answer.status, headers: answer.headers } : got
    },
    tell: async (method, params, headers = {}) => {
      await post(JSON.stringify({ jsonrpc: '2.0', method, params }), headers, 3000)
    },
    close: async () => {
      if (session !== undefined)
        await client.send({
          method: 'DELETE',
          path,
          headers: headersOf({}),
          withinMs: 1000,
          maxBytes: 65_536,
        })
      await client.close()
    },
    asked: inbox.asked,
    flaws: inbox.flaws,
  }

  function headersOf(more: Headers): Headers {
    return {
      'content-type': 'application/json',
      accept: 'application/json, text/event-stream',
      ...usual,
      ...(session === undefined ? {} : { 'mcp-session-id': session }),
      ...more,
    }
  }

  function post(
    body: string,
    more: Headers,
    withinMs: number,
    watch?: EndpointRequest['watch'],
  ): Promise<EndpointAnswer> {
    const request = {
      method: 'POST',
      path,
      headers: headersOf(more),
      body,
      withinMs,
      maxBytes: FRAME_BOUNDS.bytes,
    }
    return client.send(watch ? { ...request, watch } : request)
  }
}

/** Reads events as they come, and stops with the one that was waited for; other bodies are gathered. */
function readEvents(inbox: Inbox, isThere: () => boolean): NonNullable<EndpointRequest['watch']> {
  const splitter = createSseSplitter({ max: FRAME_BOUNDS.bytes, keep: 0 })
  return (piece, head) => {
    if (mediaOf([head.headers['content-type'] ?? '']) !== 'events') return 'hold'
    for (const event of splitter.push(piece)) {
      if (event.kind === 'event' && event.data) inbox.take(event.data, head)
      if (event.kind === 'too-large') inbox.note('too-large')
    }
    return isThere() ? 'enough' : 'taken'
  }
}

function withoutAnswer(answer: EndpointAnswer): Answer {
  if (answer.kind === 'none')
    return { ...NO_ANSWER, why: answer.why === 'cut-off' ? 'unreadable' : answer.why }
  const { status, headers } = answer
  const why =
    status >= 300 && status < 400
      ? 'redirected'
      : answer.end === 'too-large'
        ? 'too-large'
        : answer.end === 'too-slow'
          ? 'too-slow'
          : status >= 400
            ? 'refused'
            : 'unreadable'
  return { kind: 'none', body: null, status, headers, why }
}
