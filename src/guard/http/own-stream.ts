import type { ServerResponse } from 'node:http'
import { headerValues, type RawHeaders } from '../../mcp/transport/headers.ts'
import { newSseEvent } from '../../mcp/transport/sse-event.ts'
import { sessionOf } from './lanes.ts'

/**
 * Says something to a legacy client before its request has gone on to the server: the answer becomes an event stream, and
 * whatever comes of the request is its last event.
 */
export function tellOn(response: ServerResponse, message: Uint8Array): void {
  if (response.destroyed || response.writableEnded) return
  if (!response.headersSent) {
    response.writeHead(200, {
      'content-type': 'text/event-stream',
      'cache-control': 'no-cache, no-transform',
    })
    own.add(response)
  }
  if (own.has(response)) response.write(newSseEvent(message))
}

/** Only a client with a session can send its answer where the question is known, and not all read streams. */
export function mayTell(headers: RawHeaders): boolean {
  const accepts = headerValues(headers, 'accept').join(',').toLowerCase()
  return sessionOf(headers) !== undefined && accepts.includes('text/event-stream')
}

/** Whether this answer is such a stream. */
export const isOwnStream = (response: ServerResponse): boolean => own.has(response)

/** Its last event, or its end where there is nothing to say. */
export function endOwnStream(response: ServerResponse, message: Uint8Array): void {
  if (message.length === 0) response.end()
  else response.end(newSseEvent(message))
}

const own = new WeakSet<ServerResponse>()
