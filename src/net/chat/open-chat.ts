import { setTimeout as sleep } from 'node:timers/promises'
import type { Chat, ChatReply, ChatRequest } from '../../core/chat.ts'
import { FairleadError, fail } from '../../core/error.ts'
import { openUpstream } from '../upstream.ts'
import { anthropic } from './anthropic.ts'
import { createBudget, type BudgetLimits, type Spent } from './budget.ts'
import type { Dialect } from './dialect.ts'
import { openai } from './openai.ts'
import { post, type Attempt } from './post.ts'
import { checkedReply, withoutKey } from './reply.ts'

export const CHAT_PROVIDERS = ['openai', 'anthropic'] as const
export type ChatProvider = (typeof CHAT_PROVIDERS)[number]

export interface ChatOptions {
  /** `openai` is every service that speaks its chat completions: Ollama, vLLM, llama.cpp. */
  readonly provider: ChatProvider
  /** The base address, such as `http://127.0.0.1:11434/v1` or `https://api.anthropic.com`. */
  readonly endpoint: string
  readonly model: string
  /** Keys come out of the environment only, never from a command line, a file or an option. */
  readonly key?: { readonly variable: string; readonly env: Readonly<Record<string, string | undefined>> }
  /** For one turn, from connecting to the last byte, with everything that is tried again. */
  readonly timeoutMs?: number
  /** How often a turn is tried again when the service says that it is busy or broken. */
  readonly retries?: number
  readonly maxBytes?: number
  readonly budget?: BudgetLimits
}

export interface OpenChat {
  readonly chat: Chat
  readonly spent: () => Spent
  readonly close: () => Promise<void>
}

/** A language model behind an address. Opens no connection before the first turn. */
export async function openChat(options: ChatOptions): Promise<OpenChat> {
  const { timeoutMs = 60_000, retries = 3, maxBytes = 4 * 1024 * 1024, model } = options
  const dialect = DIALECTS[options.provider]
  const url = addressOf(options.endpoint, dialect)
  const key = keyOf(options.key, url)
  const budget = createBudget(options.budget ?? {})
  const upstream = await openUpstream(url.origin, {
    connectMs: timeoutMs,
    answerMs: timeoutMs,
    headerBytes: 64 * 1024,
  })

  const chat: Chat = async (request) => {
    const limit = AbortSignal.timeout(timeoutMs)
    const signal = request.signal ? AbortSignal.any([limit, request.signal]) : limit
    const body = Buffer.from(JSON.stringify(dialect.body(model, request)))
    const until = performance.now() + timeoutMs
    try {
      for (let tried = 0; ; tried++) {
        budget.take()
        const sent = { upstream, url, headers: dialect.headers(key), body, maxBytes, signal }
        const attempt = await attemptOf(sent, tried < retries)
        if (attempt.kind === 'answer')
          return counted(request, read({ dialect, url, key }, request, attempt.text))
        const wait = attempt.afterMs ?? FIRST_WAIT_MS * 2 ** tried
        if (tried >= retries || performance.now() + wait >= until)
          return fail('chat/busy', { url: url.origin, status: String(attempt.status) })
        await sleep(wait, undefined, { signal })
      }
    } catch (error) {
      if (limit.aborted && !request.signal?.aborted) return fail('chat/too-slow', { url: url.origin })
      throw error
    }
  }

  const counted = (request: ChatRequest, reply: ChatReply): ChatReply => {
    budget.count(request, reply)
    return reply
  }

  return { chat, spent: budget.spent, close: () => upstream.close() }
}

const DIALECTS: Readonly<Record<ChatProvider, Dialect>> = { openai, anthropic }
const FIRST_WAIT_MS = 250

function addressOf(endpoint: string, { path }: Dialect): URL {
  const expected = 'Give an http or https address without user and password'
  const url = URL.canParse(endpoint) ? new URL(endpoint) : undefined
  const isPlain = url?.username === '' && url.password === '' && /^https?:$/.test(url.protocol)
  if (!url || !isPlain) return fail('usage/bad-value', { what: 'The endpoint', value: 'that', expected })
  const base = url.pathname.replace(/\/$/, '')
  // Some write the version into the base address and some do not.
  const rest = base.endsWith('/v1') && path.startsWith('/v1/') ? path.slice(3) : path
  url.pathname = base.endsWith(rest) ? base : base + rest
  url.hash = ''
  return url
}

function keyOf(from: ChatOptions['key'], { protocol, hostname, origin }: URL): string | undefined {
  if (from === undefined) return undefined
  const key = from.env[from.variable]?.trim()
  if (key === undefined || !/^[!-~]{1,4096}$/.test(key))
    return fail('chat/no-key', { variable: from.variable })
  if (protocol !== 'https:' && !LOOPBACK.test(hostname)) return fail('chat/key-in-clear', { url: origin })
  return key
}

const LOOPBACK = /^(?:localhost|127(?:\.\d{1,3}){3}|\[::1\])$/

/** A connection that could not be made, or broke, is tried again like a server that says it is busy. */
async function attemptOf(sent: Parameters<typeof post>[0], mayRetry: boolean): Promise<Attempt> {
  try {
    return await post(sent)
  } catch (error) {
    const isBroken = error instanceof FairleadError && BROKEN.has(error.code) && !sent.signal.aborted
    if (isBroken && mayRetry) return { kind: 'again', status: 0, afterMs: undefined }
    throw error
  }
}

const BROKEN = new Set(['upstream/unreachable', 'upstream/cut-off'])

function read(
  { dialect, url: { origin }, key }: { dialect: Dialect; url: URL; key: string | undefined },
  request: ChatRequest,
  text: string,
): ChatReply {
  const raw = dialect.read(parsed(text))
  if (raw === undefined)
    return fail('chat/unreadable', { url: origin, what: 'that is no answer of its kind of service' })
  return withoutKey(checkedReply(raw, request), key)
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
