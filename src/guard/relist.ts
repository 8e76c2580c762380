import { randomBytes } from 'node:crypto'
import { field, isObject, type JsonObject } from '../core/value.ts'
import type { Conversation } from './gate.ts'
import type { Transit } from './transit.ts'

/**
 * Lists again on the guard's own account: when the server says that a list changed, and after use, since servers have been
 * seen to change silently once they are trusted. It asks only what the client itself asked before, in the same words.
 */
export interface Relister {
  readonly after: (transit: Transit) => void
  readonly close: () => void
}

/** After these many calls, and then at every doubling: a server that waits longer waits for a client that lists anyway. */
const AFTER_CALLS = new Set([1, 2, 3, 4, 5, 8])
const SOON_MS = 50
const MOST_PAGES = 50

export function createRelister(): Relister {
  // Unguessable, so that no server can answer before it is asked.
  const prefix = `fairlead-${randomBytes(6).toString('hex')}-`
  let calls = 0
  let asked = 0
  let pages = 0
  /** Lists that have no end: their first page is all that is asked for. */
  const endless = new Set<string>()
  let timer: NodeJS.Timeout | undefined

  const after = (transit: Transit): void => {
    if (transit.cuts.some(({ rule }) => rule === 'flood/pages')) endless.add(transit.message?.method ?? '')
    if (transit.asked?.isOwn) return nextPage(transit)
    if (isListChange(transit) || isDueAfterUse(transit)) schedule(transit.conversation)
  }

  const isDueAfterUse = ({ from, message }: Transit): boolean => {
    if (from !== 'server' || message?.kind !== 'response' || message.method !== 'tools/call') return false
    calls++
    return AFTER_CALLS.has(calls) || (calls & (calls - 1)) === 0
  }

  const schedule = (conversation: Conversation): void => {
    const asker = askerOf(conversation)
    if (!asker || timer) return
    timer = setTimeout(() => {
      timer = undefined
      pages = 0
      for (const [method, params] of conversation.session.lists)
        ask(asker, method, isObject(params) ? params : {})
    }, SOON_MS).unref()
  }

  const nextPage = ({ conversation, asked: own, message, list }: Transit): void => {
    const cursor = field(message?.body, 'nextCursor')
    const asker = askerOf(conversation)
    if (list?.items.length === 0 || endless.has(message?.method ?? '')) return
    if (typeof cursor !== 'string' || !asker || !own || ++pages > MOST_PAGES) return
    ask(asker, own.method, { ...(isObject(own.params) ? own.params : {}), cursor })
  }

  const ask = (asker: Conversation, method: string, params: JsonObject): void => {
    const id = `${prefix}${++asked}`
    asker.asked.client.set(JSON.stringify(id), { method, params: withoutProgress(params), isOwn: true })
    asker.ask?.(Buffer.from(JSON.stringify({ jsonrpc: '2.0', id, method, params: withoutProgress(params) })))
  }

  return { after, close: () => clearTimeout(timer) }
}

const LIST_CHANGES = new Set([
  'notifications/tools/list_changed',
  'notifications/prompts/list_changed',
  'notifications/resources/list_changed',
])

const isListChange = ({ from, message }: Transit): boolean =>
  from === 'server' && message?.kind === 'notification' && LIST_CHANGES.has(message.method)

function askerOf(conversation: Conversation): Conversation | undefined {
  for (let scope: Conversation | undefined = conversation; scope; scope = scope.parent)
    if (scope.ask) return scope
  return undefined
}

/** Progress would be reported to a client that asked for none. */
function withoutProgress(params: JsonObject): JsonObject {
  const { _meta: meta, ...rest } = params
  if (!isObject(meta)) return params
  const { progressToken: _token, ...kept } = meta
  return { ...rest, _meta: kept }
}
