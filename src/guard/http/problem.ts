import type { ServerResponse } from 'node:http'
import { FairleadError, type ErrorCode } from '../../core/error.ts'
import { isOwnStream, endOwnStream } from './own-stream.ts'
import { field } from '../../core/value.ts'

/** A failure as the client sees it: an HTTP status and a JSON-RPC error with the code of docs/errors.md in its data. */
export interface Problem {
  readonly status: number
  readonly code: ErrorCode
  readonly body: Buffer
}

export type MessageId = string | number | null

export function problem(
  code: ErrorCode,
  details: Readonly<Record<string, string>> = {},
  id: MessageId = null,
): Problem {
  const { message, hint } = new FairleadError(code, details)
  const status = STATUS[code] ?? 500
  // −32600 is the client's fault, −32603 ours or the server's.
  const rpc = status < 500 ? -32600 : -32603
  const error = { code: rpc, message, data: { code, hint } }
  return { status, code, body: Buffer.from(JSON.stringify({ jsonrpc: '2.0', id, error })) }
}

/** The problem for whatever was thrown: our own errors keep their code, all else is our fault. */
export function problemOf(error: unknown, origin: string, id: MessageId = null): Problem {
  const code = error instanceof FairleadError ? error.code : 'guard/failed'
  return problem(code, { url: origin }, id)
}

/** Answers with a problem, or, where an answer is under way already, breaks it off. */
export function sendProblem(
  response: ServerResponse,
  { status, body }: Pick<Problem, 'status' | 'body'>,
  closes = false,
): void {
  if (isOwnStream(response)) return endOwnStream(response, body)
  if (response.headersSent) {
    response.destroy()
    return
  }
  response.writeHead(status, {
    'content-type': 'application/json',
    'content-length': body.length,
    ...(closes ? { connection: 'close' } : {}),
  })
  response.end(body)
}

/** The id of a request, for an answer of our own to it. Batches and ids that a double cannot hold have none. */
export function idOf(message: Uint8Array | undefined): MessageId {
  if (message === undefined) return null
  try {
    const value: unknown = JSON.parse(Buffer.from(message).toString('utf8'))
    const id = field(value, 'id')
    return typeof id === 'string' || (typeof id === 'number' && Number.isSafeInteger(id)) ? id : null
  } catch {
    return null
  }
}

const STATUS: Partial<Record<ErrorCode, number>> = {
  'http/malformed': 400,
  'http/foreign-host': 403,
  'http/foreign-origin': 403,
  'http/too-slow': 408,
  'http/too-large': 413,
  'http/unsupported-media': 415,
  'http/busy': 503,
  'upstream/unreachable': 502,
  'upstream/cut-off': 502,
  'upstream/unreadable': 502,
  'upstream/too-large': 502,
  'upstream/withheld': 502,
  'upstream/elsewhere': 502,
  'upstream/too-slow': 504,
}
