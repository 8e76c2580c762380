import type { JsonFlaw } from '../../core/json.ts'
import { isArray, type JsonValue } from '../../core/value.ts'
import { readEnvelope, type Envelope } from '../../mcp/envelope.ts'
import { readFrame } from '../../mcp/frame.ts'
import { FRAME_BOUNDS, NO_ANSWER, type Answer, type Flaw, type Headers } from './link.ts'

/** Sorts what a server sends: answers to whoever waits for them, questions to be turned down, oddities to be remembered. */
export interface Inbox {
  readonly take: (bytes: Uint8Array, head?: { readonly status: number; readonly headers: Headers }) => void
  /** Resolves with the answer, or with none when the time is over. */
  readonly wait: (id: string, withinMs: number) => Promise<Answer>
  readonly isWaiting: (id: string) => boolean
  readonly give: (id: string, answer: Answer) => void
  readonly giveAll: (why: NonNullable<Answer['why']>) => void
  readonly note: (flaw: Flaw) => void
  readonly asked: () => readonly string[]
  readonly flaws: () => readonly Flaw[]
}

const MOST_ASKED = 50
/** On one connection; a server with more to say is not heard out. */
const MOST_BYTES = 24 * 1024 * 1024

/** `turnDown` is told of each request of the server: its id as written, and what it is for. */
export function createInbox(turnDown: (id: string, method: string) => void): Inbox {
  const waiting = new Map<string, (answer: Answer) => void>()
  const given = new Set<string>()
  const asked: string[] = []
  let received = 0
  const flaws = new Set<Flaw>()

  return {
    take,
    wait,
    isWaiting: (id) => waiting.has(id),
    give,
    giveAll,
    note: (flaw) => void flaws.add(flaw),
    asked: () => asked,
    flaws: () => [...flaws],
  }

  function take(bytes: Uint8Array, head?: { readonly status: number; readonly headers: Headers }): void {
    received += bytes.length
    if (received > MOST_BYTES) {
      flaws.add('too-large')
      giveAll('too-large')
      return
    }
    const read = readFrame(bytes, FRAME_BOUNDS)
    if (!read.ok) {
      flaws.add(read.rule === 'frame/not-json' || read.rule === 'frame/not-utf8' ? 'not-json' : 'too-large')
      return
    }
    if (REPEATED.some((flaw) => read.frame.flaws.has(flaw))) flaws.add('repeated-key')
    const { value } = read.frame
    const messages: readonly { json: JsonValue; pointer: string }[] = isArray(value)
      ? value.slice(0, 100).map((json, index) => ({ json, pointer: `/${index}` }))
      : [{ json: value, pointer: '' }]
    for (const { json, pointer } of messages) sort(readEnvelope(read.frame, json, pointer), head)
  }

  function sort(
    envelope: Envelope,
    head: { readonly status: number; readonly headers: Headers } | undefined,
  ): void {
    const { kind, id, method, body, isError, extra } = envelope
    if (extra) flaws.add('extra-member')
    if (kind === 'unknown') flaws.add('not-a-message')
    if (kind === 'request' && id !== undefined && method !== undefined) {
      if (asked.length < MOST_ASKED) asked.push(method)
      turnDown(id, method)
    }
    if (kind !== 'response') return
    // An error without an id answers the only question there is, where there is only one.
    const to = (id === undefined || id === 'null') && waiting.size === 1 ? [...waiting.keys()][0] : id
    if (to === undefined || !waiting.has(to)) {
      if (to !== undefined && !given.has(to)) flaws.add('foreign-id')
      return
    }
    give(to, { kind: isError ? 'error' : 'result', body, status: head?.status, headers: head?.headers ?? {} })
  }

  function wait(id: string, withinMs: number): Promise<Answer> {
    return new Promise((resolve) => {
      const timer = setTimeout(() => give(id, { ...NO_ANSWER, why: 'too-slow' }), Math.max(1, withinMs))
      waiting.set(id, (answer) => {
        clearTimeout(timer)
        resolve(answer)
      })
    })
  }

  function give(id: string, answer: Answer): void {
    const resolve = waiting.get(id)
    waiting.delete(id)
    given.add(id)
    resolve?.(answer)
  }

  function giveAll(why: NonNullable<Answer['why']>): void {
    for (const id of waiting.keys()) give(id, { ...NO_ANSWER, why })
  }
}

const REPEATED: readonly JsonFlaw[] = ['duplicate-key']
