import { randomBytes } from 'node:crypto'
import { sha256Hex } from '../../core/canonical.ts'
import type { Chat } from '../../core/chat.ts'
import { FairleadError } from '../../core/error.ts'
import type { TextRole } from '../../core/subject.ts'
import { arbiterMessages, isTooLong, readVerdict, type Stretch, type Verdict } from './arbiter-prompt.ts'

export interface ArbiterOptions {
  readonly chat: Chat
  /** For one verdict, whatever the chat itself makes of its own limit. */
  readonly timeoutMs?: number
  /** Questions under way at one moment. */
  readonly atOnce?: number
  /** How long it is left alone after three failures in a row. */
  readonly restMs?: number
}

/** A verdict, or why there is none. */
export type Opinion =
  | { readonly ok: true; readonly verdict: Verdict; readonly ms: number }
  | { readonly ok: false; readonly reason: string; readonly ms: number }

export interface Arbiter {
  /** Never rejects, and always settles within the time limit. */
  readonly ask: (text: Stretch, role: TextRole) => Promise<Opinion>
  /** Ends what is under way: its opinions become failures. */
  readonly close: () => void
}

/**
 * A language model as the last judge of a text. Nothing it does can hurt but by its verdict: it has a time limit here, on top
 * of its client's; an answer that is not one exact word is none; and one that keeps failing is left alone for a while.
 */
export function createArbiter(options: ArbiterOptions): Arbiter {
  const { chat, timeoutMs = 5000, atOnce = 16, restMs = 30_000 } = options
  const known = new Map<string, Verdict>()
  const closing = new AbortController()
  let running = 0
  let failed = 0
  let restUntil = 0

  const ask = async (text: Stretch, role: TextRole): Promise<Opinion> => {
    const key = sha256Hex(`${role}\0${text.value.slice(text.start, text.end)}`)
    const before = known.get(key)
    if (before) return { ok: true, verdict: before, ms: 0 }
    if (closing.signal.aborted) return refused('the guard is ending')
    if (performance.now() < restUntil) return refused('the arbiter failed and is left alone for a while')
    if (running >= atOnce) return refused('the arbiter is busy')
    const from = performance.now()
    running++
    try {
      const verdict = await within(chat, text, role, timeoutMs, closing.signal)
      if (verdict === undefined) return failure('the arbiter gave no verdict', from)
      failed = 0
      if (known.size >= MOST_KNOWN) known.clear()
      known.set(key, verdict)
      return { ok: true, verdict, ms: performance.now() - from }
    } catch (error) {
      // Only our own errors are known not to quote what came back.
      return failure(error instanceof FairleadError ? error.code : 'the arbiter failed', from)
    } finally {
      running--
    }
  }

  const failure = (reason: string, from: number): Opinion => {
    if (++failed >= FAILURES) restUntil = performance.now() + restMs
    return { ok: false, reason, ms: performance.now() - from }
  }

  return { ask, close: () => closing.abort() }
}

const refused = (reason: string): Opinion => ({ ok: false, reason, ms: 0 })

const FAILURES = 3
const MOST_KNOWN = 4096

async function within(
  chat: Chat,
  text: Stretch,
  role: TextRole,
  limitMs: number,
  closed: AbortSignal,
): Promise<Verdict | undefined> {
  const stop = new AbortController()
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<never>((_, reject) => {
    const end = (): void => {
      reject(new FairleadError('chat/too-slow', { url: 'the address of the arbiter' }))
      stop.abort()
    }
    timer = setTimeout(end, limitMs)
    closed.addEventListener('abort', end, { once: true, signal: stop.signal })
  })
  try {
    return await Promise.race([verdictOf(chat, text, role, stop.signal), late])
  } finally {
    clearTimeout(timer)
    stop.abort()
  }
}

async function verdictOf(
  chat: Chat,
  text: Stretch,
  role: TextRole,
  signal: AbortSignal,
): Promise<Verdict | undefined> {
  const fence = `=== ${randomBytes(12).toString('hex')} ===`
  const messages = arbiterMessages(text, role, fence)
  const { content } = await chat({ messages, temperature: 0, maxTokens: 8, signal })
  const verdict = readVerdict(content)
  // It has not read the middle of a long text, so it cannot call it safe.
  return verdict === 'safe' && isTooLong(text) ? 'uncertain' : verdict
}
