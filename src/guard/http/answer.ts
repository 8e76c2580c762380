import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Readable } from 'node:stream'
import { readBody, type Body } from '../../mcp/transport/body.ts'
import { headerValues, withHeaders, withoutHopHeaders } from '../../mcp/transport/headers.ts'
import { isReadAsUtf8, looksLikeRpc, mediaOf, type Media } from '../../mcp/transport/media.ts'
import { decompress } from '../../net/decompress.ts'
import type { UpstreamAnswer } from '../../net/upstream.ts'
import { settled } from '../settled.ts'
import { tellServer } from './ask.ts'
import { mergeMessages } from './batch.ts'
import { relayEvents } from './events.ts'
import type { Front } from './front.ts'
import type { Lane } from './lanes.ts'
import { KEPT } from './limits.ts'
import { endOwnStream, isOwnStream } from './own-stream.ts'
import { idOf, problem, sendProblem, type MessageId } from './problem.ts'
import { forget, type GoingQuestion } from './question.ts'

export interface Exchange {
  readonly front: Front
  readonly lane: Lane
  readonly request: IncomingMessage
  readonly response: ServerResponse
  readonly question: GoingQuestion
  readonly streamUrl: URL
  readonly guardOrigin: string
  readonly isGuarded: boolean
}

/** Judges the server's answer and passes it with its status and headers. */
export async function relayAnswer(exchange: Exchange, answer: UpstreamAnswer): Promise<void> {
  const { front, request, response, question } = exchange
  const { status } = answer
  let headers = withoutHopHeaders(answer.headers)
  // The status has gone out already, with the question.
  if (isOwnStream(response) && status !== 200)
    return refuse(exchange, answer.body, 'upstream/unreadable', `status ${status}`)
  if (status >= 300 && status < 400) {
    const location = locationFor(exchange, headerValues(headers, 'location'))
    if (location === 'elsewhere') return refuse(exchange, answer.body, 'upstream/elsewhere')
    if (location !== undefined) headers = withHeaders(headers, { location })
  }
  if (request.method === 'HEAD' || status === 204 || status === 304) {
    answer.body.resume()
    begin(response, answer, headers)
    response.end()
    return
  }
  const encoding = headerValues(headers, 'content-encoding').join(',')
  const body = decompress(answer.body, encoding)
  if (body === undefined) return refuse(exchange, answer.body, 'upstream/unreadable', 'Content-Encoding')
  if (encoding !== '')
    headers = withHeaders(headers, { 'content-encoding': undefined, 'content-length': undefined })

  const types = headerValues(headers, 'content-type')
  const media = mediaOf(types)
  if (media === 'ambiguous') return refuse(exchange, body, 'upstream/unreadable', 'Content-Type')
  if (media !== 'other' && !types.every(isReadAsUtf8)) {
    return refuse(exchange, body, 'upstream/unreadable', 'charset')
  }
  if (media === 'events') {
    begin(response, answer, withHeaders(headers, { 'content-length': undefined }))
    const { lane, streamUrl, guardOrigin } = exchange
    const { reply, asked } = question
    const id = (): MessageId => idOf(question.body)
    return relayEvents({ front, lane, body, response, streamUrl, guardOrigin, first: reply, id, asked })
  }
  await relayWhole(exchange, answer, headers, body, media)
}

async function relayWhole(
  exchange: Exchange,
  answer: UpstreamAnswer,
  headers: readonly string[],
  stream: Readable,
  media: Media,
): Promise<void> {
  const { front, lane, response, question } = exchange
  const { limits, room } = front
  const body = await readBody(stream, { max: limits.message, drain: limits.drain, keep: KEPT }, room)
  if (response.destroyed) {
    stream.destroy()
    if (body.kind === 'whole') room.give(body.bytes.length)
    return
  }
  if (body.kind !== 'whole') {
    stream.destroy()
    return refuseUnread(exchange, body)
  }
  try {
    let bytes: Uint8Array | undefined = body.bytes
    if (isMessage(exchange, answer.status, media, bytes)) {
      const first = front.gate.judge(bytes, 'server', lane.conversation)
      const passage = first.held ? await settled(first) : first
      if (passage.reply !== undefined) void tellServer(front, lane, passage.reply)
      bytes = passage.forward
    }
    if (question.reply !== undefined) bytes = mergeMessages(bytes, question.reply)
    if (bytes === undefined) return refuse(exchange, stream, 'upstream/withheld')
    const isChanged = bytes !== body.bytes
    const fresh = { 'content-length': String(bytes.length), ...(isChanged && DIGESTS) }
    if (question.reply === undefined) begin(response, answer, withHeaders(headers, fresh))
    else {
      const joined = withHeaders(headers, { ...fresh, 'content-type': 'application/json' })
      begin(response, { ...answer, status: 200, statusText: 'OK' }, joined)
    }
    if (isOwnStream(response)) endOwnStream(response, bytes)
    else response.end(bytes)
  } finally {
    room.give(body.bytes.length)
  }
}

/** Failures and bare acknowledgements often carry JSON of other kinds, which no client reads as a message. */
function isMessage({ isGuarded }: Exchange, status: number, media: Media, bytes: Uint8Array): boolean {
  if (bytes.length === 0) return false
  if (isGuarded && media === 'json' && status < 300 && status !== 202) return true
  return looksLikeRpc(bytes)
}

function refuseUnread(exchange: Exchange, body: Exclude<Body, { kind: 'whole' }>): void {
  const { front, lane, response } = exchange
  const isCut = body.kind === 'cut-off' || body.kind === 'too-slow'
  const cause = isCut ? 'frame/cut-off' : 'frame/too-large'
  const { forward, reply } = front.gate.refuseUnread(cause, body, 'server', lane.conversation)
  if (reply !== undefined) void tellServer(front, lane, reply)
  if (forward !== undefined) {
    sendProblem(response, { status: 200, body: Buffer.from(forward) })
    return
  }
  const code = isCut ? 'upstream/cut-off' : body.kind === 'no-room' ? 'http/busy' : 'upstream/too-large'
  refuse(exchange, undefined, code)
}

function refuse(
  { front, response, question }: Exchange,
  body: Readable | undefined,
  code: Parameters<typeof problem>[0],
  what = '',
): void {
  body?.on('error', () => {}).destroy()
  front.notice(code)
  forget(question)
  sendProblem(response, problem(code, { url: front.url.origin, what }, idOf(question.body)))
}

/** A redirect within the server's origin stays within the guard; one that leads a message elsewhere is refused. */
function locationFor(
  { front, streamUrl, guardOrigin, isGuarded }: Exchange,
  locations: readonly string[],
): string | undefined {
  const [location] = locations
  if (location === undefined) return undefined
  if (!URL.canParse(location, streamUrl.href)) return isGuarded ? 'elsewhere' : undefined
  const url = new URL(location, streamUrl)
  if (url.origin === front.url.origin) return guardOrigin + url.pathname + url.search + url.hash
  return isGuarded ? 'elsewhere' : undefined
}

function begin(response: ServerResponse, answer: UpstreamAnswer, headers: readonly string[]): void {
  if (isOwnStream(response)) return
  response.sendDate = false
  response.writeHead(answer.status, answer.statusText, [...headers])
}

/** What a sender says about exact bytes does not hold for others. */
const DIGESTS = { etag: undefined, 'content-md5': undefined, digest: undefined, 'content-digest': undefined }
