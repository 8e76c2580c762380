import { field, isObject, listField, stringField, type JsonObject, type JsonValue } from '../../core/value.ts'
import { META } from '../../mcp/era.ts'
import type { Link } from './link.ts'

/** A server as a host talks to it, in one era. */
export interface Peer {
  readonly greet: () => Promise<Greeting | undefined>
  readonly ask: (method: string, params?: JsonObject) => Promise<Reply>
  /** All pages of a list; bounded. */
  readonly list: (method: string, key: string) => Promise<readonly JsonObject[]>
}

export interface Greeting {
  readonly name: string
  readonly instructions: string
}

export type Reply =
  | { readonly kind: 'result'; readonly body: JsonObject }
  | { readonly kind: 'error'; readonly message: string }
  | { readonly kind: 'none'; readonly why: 'too-slow' | 'ended' }

export interface Ears {
  readonly onNotice: (method: string, params: JsonObject) => void
  /** Undefined declines. Must not reject: nobody waits for it. */
  readonly onQuestion: (method: string, params: JsonObject) => Promise<JsonObject | undefined>
}

export interface PeerOptions {
  readonly era: 'legacy' | 'modern'
  readonly withinMs: number
  readonly ears: Ears
}

/** More pages than any honest list has. */
const MOST_PAGES = 20
/** How often one call may ask back. */
const MOST_ROUNDS = 4
const CLIENT = { name: 'fairlead-lab', version: '1.0.0' }
const CAPABILITIES = { sampling: {}, elicitation: {} }

export function createPeer(link: Link, { era, withinMs, ears }: PeerOptions): Peer {
  const waiting = new Map<number, (reply: Reply) => void>()
  let count = 0
  let isOver = false
  link.onMessage((message) => void take(message))
  void link.ended.then(() => {
    isOver = true
    for (const done of waiting.values()) done({ kind: 'none', why: 'ended' })
  })

  return { greet, ask, list }

  async function greet(): Promise<Greeting | undefined> {
    const reply =
      era === 'modern'
        ? await ask('server/discover')
        : await send('initialize', {
            protocolVersion: '2025-11-25',
            capabilities: CAPABILITIES,
            clientInfo: CLIENT,
          })
    if (reply.kind !== 'result') return undefined
    if (era === 'legacy') await link.send({ jsonrpc: '2.0', method: 'notifications/initialized', params: {} })
    const info =
      field(reply.body, 'serverInfo') ??
      field(field(reply.body, '_meta'), 'io.modelcontextprotocol/serverInfo')
    return {
      name: stringField(info, 'name') ?? '',
      instructions: stringField(reply.body, 'instructions') ?? '',
    }
  }

  async function ask(method: string, params: JsonObject = {}): Promise<Reply> {
    if (era === 'legacy') return send(method, params)
    const meta = {
      [META.revision]: '2026-07-28',
      [META.clientInfo]: CLIENT,
      [META.clientCapabilities]: CAPABILITIES,
    }
    let reply = await send(method, { ...params, _meta: meta })
    for (let round = 0; round < MOST_ROUNDS; round++) {
      if (reply.kind !== 'result' || stringField(reply.body, 'resultType') !== 'input_required') return reply
      const { inputRequests, requestState } = reply.body
      const inputResponses: Record<string, JsonValue> = {}
      for (const [key, asked] of Object.entries(isObject(inputRequests) ? inputRequests : {})) {
        const given = field(asked, 'params')
        const answer = await ears.onQuestion(stringField(asked, 'method') ?? '', isObject(given) ? given : {})
        inputResponses[key] = answer ?? { action: 'decline' }
      }
      const again = {
        ...params,
        inputResponses,
        ...(requestState === undefined ? {} : { requestState }),
        _meta: meta,
      }
      reply = await send(method, again)
    }
    return reply
  }

  async function list(method: string, key: string): Promise<readonly JsonObject[]> {
    const found: JsonObject[] = []
    let cursor: string | undefined
    for (let page = 0; page < MOST_PAGES; page++) {
      const reply = await ask(method, cursor === undefined ? {} : { cursor })
      if (reply.kind !== 'result') break
      found.push(...listField(reply.body, key).filter(isObject))
      cursor = stringField(reply.body, 'nextCursor')
      if (cursor === undefined) break
    }
    return found
  }

  function send(method: string, params: JsonObject): Promise<Reply> {
    if (isOver) return Promise.resolve({ kind: 'none', why: 'ended' })
    count += 1
    const id = count
    return new Promise((resolve) => {
      const timer = setTimeout(() => done({ kind: 'none', why: 'too-slow' }), withinMs)
      const done = (reply: Reply): void => {
        clearTimeout(timer)
        waiting.delete(id)
        resolve(reply)
      }
      waiting.set(id, done)
      // A POST that brought no answer brings none later.
      void link.send({ jsonrpc: '2.0', id, method, params })
    })
  }

  async function take(message: JsonValue): Promise<void> {
    const method = stringField(message, 'method')
    const id = field(message, 'id')
    if (method === undefined) return give(id, message)
    const given = field(message, 'params')
    const params = isObject(given) ? given : {}
    if (id === undefined) return ears.onNotice(method, params)
    const result = method === 'ping' ? {} : await ears.onQuestion(method, params)
    await link.send(
      result === undefined
        ? { jsonrpc: '2.0', id, error: { code: -1, message: 'Declined' } }
        : { jsonrpc: '2.0', id, result },
    )
  }

  function give(id: JsonValue | undefined, message: JsonValue): void {
    const done = typeof id === 'number' ? waiting.get(id) : undefined
    if (!done) return
    const body = field(message, 'result')
    done(
      isObject(body)
        ? { kind: 'result', body }
        : {
            kind: 'error',
            message: stringField(field(message, 'error'), 'message') ?? 'An error without words',
          },
    )
  }
}
