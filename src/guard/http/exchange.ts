import type { IncomingMessage, ServerResponse } from 'node:http'
import { headerValues, withHeaders, withoutHopHeaders } from '../../mcp/transport/headers.ts'
import { admit } from '../../mcp/transport/origin.ts'
import { relayAnswer } from './answer.ts'
import type { Front } from './front.ts'
import { sessionOf, type Lane } from './lanes.ts'
import { endOwnStream, isOwnStream, mayTell, tellOn } from './own-stream.ts'
import { idOf, problem, problemOf, sendProblem } from './problem.ts'
import { forget, readQuestion, type GoingQuestion } from './question.ts'

/** One HTTP request through the guard, from first to last byte. Never throws. */
export async function serveExchange(
  front: Front,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const gone = new AbortController()
  // A client that goes away is how cancellation looks over HTTP, so the server must see it too.
  response.once('close', () => {
    if (!response.writableFinished) gone.abort()
  })
  const held: Held = { question: undefined }
  try {
    await exchange(front, request, response, gone.signal, held)
  } catch (error) {
    if (response.destroyed || front.closing.aborted) {
      response.destroy()
      return
    }
    const found = problemOf(error, front.url.origin, idOf(held.question?.body))
    front.notice(found.code)
    if (held.question !== undefined) forget(held.question)
    sendProblem(response, found)
  } finally {
    front.room.give(held.question?.held ?? 0)
  }
}

/** What the exchange holds on to, for its end. */
interface Held {
  question: GoingQuestion | undefined
}

async function exchange(
  front: Front,
  request: IncomingMessage,
  response: ServerResponse,
  signal: AbortSignal,
  held: Held,
): Promise<void> {
  const headers = request.rawHeaders
  const target = request.url ?? ''
  const flaw = shapeFlaw(target, headers)
  if (flaw !== undefined) return sendProblem(response, problem('http/malformed', { what: flaw }), true)
  const admission = admit(headerValues(headers, 'host'), headerValues(headers, 'origin'), front.doorway)
  if (!admission.ok) {
    const code = admission.why === 'host' ? 'http/foreign-host' : 'http/foreign-origin'
    front.notice(code)
    return sendProblem(response, problem(code), true)
  }

  const path = pathAtServer(front, target)
  const isGuarded = path.split('?')[0] === front.url.pathname || front.lanes.isEndpoint(path)
  const tell = mayTell(headers) ? (message: Uint8Array) => tellOn(response, message) : undefined
  const question = await readQuestion(front, request, { path, isGuarded, signal, tell })
  if (question.kind === 'answered') return answerAlone(response, question)
  held.question = question

  const { lane, body } = question
  const sent = withHeaders(withoutHopHeaders(headers), {
    host: front.url.host,
    origin: admission.origin,
    'content-length': body === undefined ? undefined : String(body.length),
    ...(headerValues(headers, 'accept-encoding').length > 0 && { 'accept-encoding': 'identity' }),
  })
  if (request.method === 'POST') lane.caller = sent
  const method = request.method ?? 'GET'
  const answer = await front.upstream.send({ method, path, headers: sent, signal, ...(body && { body }) })
  keepSessions(front, request, answer, lane)
  const streamUrl = new URL(path, front.url)
  const guardOrigin = `http://${admission.host}`
  await relayAnswer({ front, lane, request, response, question, streamUrl, guardOrigin, isGuarded }, answer)
  const isAdopted = headerValues(answer.headers, 'mcp-session-id').length > 0
  if (lane.isOpening && body !== undefined && !isAdopted) front.lanes.share(lane, headers)
}

/** Fields by which the guard decides may stand once only: two readers of two would pick differently. */
function shapeFlaw(target: string, headers: readonly string[]): string | undefined {
  if (!target.startsWith('/')) return 'target'
  return ['content-type', 'content-length', 'mcp-session-id', 'mcp-protocol-version'].find(
    (name) => headerValues(headers, name).length > 1,
  )
}

/** The guard's path is the server's. A query in the guarded address, often a key, need not be in the host's settings too. */
function pathAtServer({ url }: Front, target: string): string {
  return target === url.pathname ? url.pathname + url.search : target
}

function answerAlone(
  response: ServerResponse,
  { status, body, closes }: { readonly status: number; readonly body: Buffer; readonly closes: boolean },
): void {
  if (response.destroyed) return
  if (isOwnStream(response)) return endOwnStream(response, body)
  if (body.length > 0) return sendProblem(response, { status, body }, closes)
  response.writeHead(status, { 'content-length': 0 }).end()
}

function keepSessions(
  { lanes }: Front,
  request: IncomingMessage,
  answer: { readonly status: number; readonly headers: readonly string[] },
  lane: Lane,
): void {
  const session = sessionOf(request.rawHeaders)
  const isOver = answer.status === 404 || (request.method === 'DELETE' && answer.status < 300)
  if (session !== undefined && isOver) lanes.end(session)
  const [opened] = headerValues(answer.headers, 'mcp-session-id')
  if (opened !== undefined && answer.status < 300) lanes.adopt(opened, lane)
}
