import type { JsonValue } from '../../src/core/value.ts'
import type { Asked, Conversation, Gate, Passage, Side } from '../../src/guard/gate.ts'

/** What a test wants to become of a message; undefined lets it pass. */
export type Script = (text: string, from: Side, conversation: Conversation) => Passage | undefined

export interface Seen {
  readonly from: Side
  readonly text: string
  readonly conversation: Conversation
}

export interface TestGate extends Gate {
  /** All that was judged, in order. */
  readonly seen: Seen[]
  readonly unread: {
    readonly cause: string
    readonly from: Side
    readonly size: number
    readonly head: string
  }[]
  readonly texts: (from: Side) => string[]
}

/** A gate that does the books of requests and answers as the real one and lets all pass that the script does not stop. */
export function scriptedGate(script: Script = () => undefined, unread?: () => Passage): TestGate {
  const gate: TestGate = {
    seen: [],
    unread: [],
    texts: (from) => gate.seen.filter((one) => one.from === from).map(({ text }) => text),
    converse: ({ parent, ask } = {}) => ({
      asked: { client: new Map<string, Asked>(), server: new Map<string, Asked>() },
      session: parent?.session ?? {
        revision: undefined,
        clientCapabilities: undefined,
        client: undefined,
        lists: new Map(),
      },
      parent,
      ask,
      teller: undefined,
    }),
    judge: (bytes, from, conversation) => {
      const text = Buffer.from(bytes).toString()
      gate.seen.push({ from, text, conversation })
      const passage = script(text, from, conversation) ?? { forward: bytes }
      if (passage.forward !== undefined) keepBooks(text, from, conversation)
      return passage
    },
    refuseUnread: (cause, { head, size }, from) => {
      gate.unread.push({ cause, from, size, head: Buffer.from(head).toString() })
      return unread?.() ?? {}
    },
    hear: () => {},
    summary: () => ({}),
    close: () => {},
  }
  return gate
}

export function refusal(id: unknown, code: 'detect/blocked' | 'frame/refused' = 'detect/blocked'): Passage {
  const error = { code: -32000, message: 'refused by test' }
  const reply = Buffer.from(JSON.stringify({ jsonrpc: '2.0', id, error }))
  return { reply, refusal: { code, rule: code, pointer: '' } }
}

function keepBooks(text: string, from: Side, { asked }: Conversation): void {
  let value
  try {
    value = JSON.parse(text)
  } catch {
    return
  }
  const messages: { id?: unknown; method?: string; params?: JsonValue }[] = Array.isArray(value)
    ? value
    : [value]
  for (const { id, method, params } of messages) {
    if (id === undefined) continue
    if (method !== undefined)
      asked[from].set(JSON.stringify(id), { method, params: params ?? null, isOwn: false })
    else asked[from === 'client' ? 'server' : 'client'].delete(JSON.stringify(id))
  }
}
