import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Chat } from '../../core/chat.ts'
import { FairleadError } from '../../core/error.ts'
import { readJson } from '../../core/json.ts'
import { isObject, stringField, type JsonObject } from '../../core/value.ts'
import { completions } from './completions.ts'
import type { Face, Piece } from './face.ts'
import { gemini } from './gemini.ts'
import { messages } from './messages.ts'
import { responses } from './responses.ts'

export interface ChatServer {
  /** Without a path: each kind of service has its own below it. */
  readonly url: string
  /** Every path that was asked for, and with which status it was answered. */
  readonly log: readonly { readonly path: string; readonly status: number }[]
  readonly close: () => Promise<void>
}

/**
 * Any chat, a scripted one as a rule, as a language model on this machine that speaks as four kinds of service do, whole and
 * in streams: host programs are pointed at it. Hears on loopback only.
 */
export async function serveChat(chat: Chat): Promise<ChatServer> {
  const log: { path: string; status: number }[] = []
  const server = createServer((request, response) => {
    const path = (request.url ?? '/').split('?', 1)[0]!
    response.once('finish', () => log.push({ path, status: response.statusCode }))
    response.on('error', () => {})
    answer(chat, path, request, response).catch((error: unknown) => {
      const code = error instanceof FairleadError ? error.code : 'broken'
      if (!response.headersSent) sendJson(response, 500, { error: { type: code, message: code } })
      else response.destroy()
    })
  })
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen(0, '127.0.0.1', resolve)
  })
  const close = (): Promise<void> =>
    new Promise((resolve) => {
      server.close(() => resolve())
      server.closeAllConnections()
    })
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, log, close }
}

const FACES: readonly Face[] = [completions, messages, responses, gemini]
/** Hosts send the whole conversation each time, with the schemas of all their tools. */
const MOST_BYTES = 32 * 1024 * 1024
const LIMITS = { depth: 200, values: 2_000_000 }

async function answer(
  chat: Chat,
  path: string,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const body = await bodyOf(request)
  if (body === undefined)
    return sendJson(response, 413, { error: { type: 'too_large', message: 'Too large' } })
  const face = request.method === 'POST' ? FACES.find((each) => each.path.test(path)) : undefined
  if (!face)
    return sendJson(response, 404, { error: { type: 'not_found', message: 'There is nothing here' } })
  const read = readJson(body, LIMITS)
  if (!read.ok || !isObject(read.value))
    return sendJson(response, 400, {
      error: { type: 'invalid_request_error', message: 'That is no request' },
    })
  const model = stringField(read.value, 'model') ?? 'scripted'
  const reply = await chat(face.read(read.value))
  if (face.isStream(read.value, path)) sendPieces(response, face.pieces(reply, model))
  else sendJson(response, 200, face.write(reply, model))
}

async function bodyOf(request: IncomingMessage): Promise<string | undefined> {
  const chunks: Buffer[] = []
  let size = 0
  for await (const chunk of request as AsyncIterable<Buffer>) {
    size += chunk.length
    if (size > MOST_BYTES) return undefined
    chunks.push(chunk)
  }
  return Buffer.concat(chunks).toString('utf8')
}

function sendJson(response: ServerResponse, status: number, value: JsonObject): void {
  response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(value))
}

function sendPieces(response: ServerResponse, pieces: readonly Piece[]): void {
  response.writeHead(200, { 'content-type': 'text/event-stream', 'cache-control': 'no-store' })
  for (const { event, data } of pieces) {
    const text = typeof data === 'string' ? data : JSON.stringify(data)
    response.write(`${event === undefined ? '' : `event: ${event}\n`}data: ${text}\n\n`)
  }
  response.end()
}
