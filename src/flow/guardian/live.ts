import { canonicalJson } from '../../core/canonical.ts'
import type { Finding } from '../../core/finding.ts'
import type { Capability } from '../../core/label.ts'
import type { Numbered } from '../../core/trail.ts'
import type { JsonValue } from '../../core/value.ts'

/** One call as it is made, beside what the trajectory did before. */
export interface LiveCall {
  /** `host` for a tool that is built into the host. */
  readonly server: string
  readonly tool: string
  /** As the trail keeps them: without secrets, and bounded. */
  readonly arguments: JsonValue
  readonly capabilities: readonly Capability[]
  /** The server says that calling it twice is as good as once. */
  readonly isIdempotent?: boolean
  /** Unix milliseconds. */
  readonly at: number
  /** Without the call itself. */
  readonly trail: readonly Numbered[]
  /** Names of the tools its server lists now; undefined where it was never asked. */
  readonly knownTools?: readonly string[] | undefined
  /** Of a tool of the host: the user's words lead to it, or it changes nothing. Undefined where nobody looked. */
  readonly isLed?: boolean
}

/** What one call shows by when it comes: a replay, a tool that is gone, a tool of the host after somebody else's order. */
export function judgeLive(call: LiveCall): readonly Finding[] {
  return [replayed(call), dangling(call), builtInAfterOrder(call)].filter((finding) => finding !== undefined)
}

type CallEntry = Extract<Numbered, { readonly kind: 'call' }>

function replayed(call: LiveCall): Finding | undefined {
  if (call.isIdempotent || !call.capabilities.some((one) => EFFECTS.has(one))) return undefined
  const sent = canonicalJson(call.arguments)
  const at = call.trail.findLastIndex(
    (entry) =>
      entry.kind === 'call' &&
      isSameTool(entry, call) &&
      passed(entry) &&
      canonicalJson(entry.arguments) === sent,
  )
  const before = call.trail[at]
  if (!before) return undefined
  const since = call.trail.slice(at + 1)
  // Who asks again wants it again; who was told that it failed tries again.
  if (since.some(({ kind }) => kind === 'prompt')) return undefined
  if (since.some((entry) => entry.kind === 'result' && isSameTool(entry, call) && entry.isError))
    return undefined
  const isIntentKnown = call.trail.some(({ kind }) => kind === 'prompt')
  const isAtOnce = call.at - before.at <= AT_ONCE
  if (!isIntentKnown && !isAtOnce) return undefined
  // It went well, and then a text asked for something: the second time is that text’s.
  const isOrdered = since.some(
    (entry) => entry.kind === 'result' && entry.orders.some(({ strength }) => strength >= ASKS),
  )
  return {
    rule: 'guardian/replayed-call',
    severity: isOrdered && isIntentKnown && isAtOnce ? 'high' : 'medium',
    confidence: isIntentKnown && isAtOnce ? 'medium' : 'low',
    message:
      'The same call was made already, with the same arguments, and no request of the user came between',
    place: { pointer: '' },
  }
}

const EFFECTS: ReadonlySet<Capability> = new Set(['sends-out', 'executes', 'destroys', 'spends', 'writes'])
const AT_ONCE = 30_000
/** As `ORDERLIKE` of flow/call. */
const ASKS = 0.35

const isSameTool = (entry: { readonly server: string; readonly tool: string }, call: LiveCall): boolean =>
  entry.server === call.server && entry.tool === call.tool

const passed = ({ decision }: CallEntry): boolean => decision !== 'block'

function dangling({ tool, knownTools }: LiveCall): Finding | undefined {
  if (knownTools === undefined || knownTools.includes(tool)) return undefined
  return {
    rule: 'guardian/dangling-tool',
    severity: 'medium',
    confidence: 'high',
    message: 'The server does not list a tool of this name',
    place: { pointer: '' },
  }
}

function builtInAfterOrder({ server, tool, capabilities, trail, isLed }: LiveCall): Finding | undefined {
  if (server !== 'host' || isLed === true) return undefined
  const prompt = trail.findLastIndex(({ kind }) => kind === 'prompt')
  const said = trail[prompt]
  if (said?.kind === 'prompt' && names(said.text, tool)) return undefined
  const strength = Math.max(0, ...trail.slice(prompt + 1).flatMap(strengths))
  if (strength < 0.5) return undefined
  const hasEffect = capabilities.some((one) => EFFECTS.has(one))
  return {
    rule: 'guardian/built-in-after-order',
    // A bill that asks to be paid stands out no more than this.
    severity: hasEffect && strength >= STANDS_OUT ? 'high' : 'medium',
    confidence: strength >= 0.8 ? 'high' : 'medium',
    message: 'A text that the user did not write gave orders, and now a tool of the host is called',
    place: { pointer: '' },
  }
}

const STANDS_OUT = 0.6

function strengths(entry: Numbered): readonly number[] {
  return entry.kind === 'result' && entry.integrity !== 'user'
    ? entry.orders.map(({ strength }) => strength)
    : []
}

function names(text: string, tool: string): boolean {
  return tool.length > 2 && text.toLowerCase().includes(tool.toLowerCase())
}
