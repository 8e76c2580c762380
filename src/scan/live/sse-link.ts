import { createSseSplitter } from '../../mcp/transport/sse.ts'
import { openEndpoint, type EndpointClient } from '../../net/endpoint-client.ts'
import { createInbox } from './inbox.ts'
import { FRAME_BOUNDS, NO_ANSWER, type Headers, type Link } from './link.ts'
import { answerTo } from './stdio-link.ts'

/** HTTP+SSE of 2024-11-05: answers come on one long stream, questions go to the address its first event names. */
export async function linkToEvents(
  client: EndpointClient,
  url: URL,
  usual: Headers,
  withinMs: number,
): Promise<Link | 'elsewhere' | undefined> {
  // The stream holds a connection of its own for as long as we talk.
  const listener = await openEndpoint(url)
  const stop = new AbortController()
  const splitter = createSseSplitter({ max: FRAME_BOUNDS.bytes, keep: 0 })
  let path: string | undefined
  const inbox = createInbox((id, method) => void post(answerTo(id, method), {}, 2000))
  let found: () => void = () => {}
  const isOpen = new Promise<void>((resolve) => (found = resolve))
  const stream = listener.send({
    method: 'GET',
    path: url.pathname + url.search,
    headers: { accept: 'text/event-stream', ...usual },
    withinMs: STREAM_MS,
    maxBytes: STREAM_BYTES,
    signal: stop.signal,
    watch: (piece) => {
      for (const event of splitter.push(piece)) {
        if (event.kind !== 'event' || !event.data) continue
        if (event.type !== 'endpoint') inbox.take(event.data)
        else if (path === undefined) {
          path = pathOf(Buffer.from(event.data).toString('utf8'), url)
          found()
        }
      }
      return 'taken'
    },
  })
  void stream.then(() => {
    found()
    inbox.giveAll('ended')
  })
  const timer = setTimeout(() => found(), withinMs)
  await isOpen
  clearTimeout(timer)
  const close = async (): Promise<void> => {
    stop.abort()
    await Promise.all([stream, listener.close(), client.close()])
  }
  if (path === undefined || path === ELSEWHERE) {
    await close()
    return path === undefined ? undefined : ELSEWHERE
  }
  let count = 0
  return {
    ask: async ({ method, params, withinMs: within, headers = {} }) => {
      count += 1
      const id = String(count)
      const answer = inbox.wait(id, within)
      const sent = await post(JSON.stringify({ jsonrpc: '2.0', id: count, method, params }), headers, within)
      const isTaken = sent.kind === 'answer' && sent.status < 300
      if (!isTaken)
        inbox.give(id, {
          ...NO_ANSWER,
          why: 'refused',
          status: sent.kind === 'answer' ? sent.status : undefined,
        })
      return answer
    },
    tell: async (method, params, headers = {}) => {
      await post(JSON.stringify({ jsonrpc: '2.0', method, params }), headers, 3000)
    },
    close,
    asked: inbox.asked,
    flaws: inbox.flaws,
  }

  function post(body: string, more: Headers, within: number) {
    const headers = { 'content-type': 'application/json', ...usual, ...more }
    return client.send({
      method: 'POST',
      path: path ?? '',
      headers,
      body,
      withinMs: within,
      maxBytes: 65_536,
    })
  }
}

const ELSEWHERE = 'elsewhere'
const STREAM_MS = 120_000
const STREAM_BYTES = 64 * 1024 * 1024

/** Messages, and with them credentials, go to no other origin. */
function pathOf(text: string, url: URL): string {
  const to = URL.canParse(text, url.href) ? new URL(text, url) : undefined
  return to?.origin === url.origin ? to.pathname + to.search : ELSEWHERE
}
