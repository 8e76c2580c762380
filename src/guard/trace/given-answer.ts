import type { Match } from '../../core/provenance.ts'
import type { Numbered } from '../../core/trail.ts'
import { field, isObject, stringField, type JsonValue } from '../../core/value.ts'
import { holdsPrompt } from '../../flow/call/holds-prompt.ts'
import type { Flows } from '../flows.ts'
import type { GateState } from '../gate-state.ts'
import { refuse } from '../stage.ts'
import type { Transit } from '../transit.ts'
import { scalars } from './scalars.ts'

/**
 * What a server is given when it asks the user or the model. Whatever its question said: the whole request of the user, and
 * what other servers told in confidence, are not its business.
 */
export function traceGiven(transit: Transit, state: GateState, flows: Flows): void {
  const { message, asked, pointer } = transit
  if (!message) return
  if (message.kind === 'response') {
    if (asked && ASKING.has(asked.method))
      weigh(asked.method, message.body, textOf(asked.params), `${pointer}/result`)
    return
  }
  const responses = field(message.body, 'inputResponses')
  if (!isObject(responses)) return
  // What was asked stood in the answer before: only what the call itself says is known to the server for sure.
  const told = textOf(field(message.body, 'arguments') ?? null)
  for (const [key, given] of Object.entries(responses).slice(0, MOST)) {
    const isForm = field(given, 'action') !== undefined
    weigh(isForm ? FORM : SAMPLING, given, told, `${pointer}/params/inputResponses/${key}`)
  }

  function weigh(method: string, given: JsonValue, told: string, at: string): void {
    if (stringField(given, 'action') === 'decline' || stringField(given, 'action') === 'cancel') return
    const { trail, memory } = flows.of(transit.conversation.session)
    const entries = trail.entries()
    const leaves = scalars(given)
    const said = leaves.map(({ text }) => text).join('\n')
    const matches = (): readonly Match[] => memory.recall(leaves, `${state.server}::${method}`)
    const isOver =
      givesPrompt(said, `${told}\n${calledWith(entries, state.server)}`, entries) ||
      matches().some((match) => isForeign(match, state.server, method))
    if (isOver) refuse(transit, state, { code: 'answer/hands-over', pointer: at })
  }
}

const FORM = 'elicitation/create'
const SAMPLING = 'sampling/createMessage'
const ASKING = new Set([FORM, SAMPLING])
const MOST = 50

function givesPrompt(said: string, told: string, entries: readonly Numbered[]): boolean {
  return entries
    .filter((entry) => entry.kind === 'prompt')
    .slice(-MOST_PROMPTS)
    .some(({ text }) => holdsPrompt(said, text) && !holdsPrompt(told, text))
}

const MOST_PROMPTS = 5

/** What users type into a form may well be what they also wrote somewhere else; a model answers out of the question. */
function isForeign({ origin, size }: Match, server: string, method: string): boolean {
  if (origin.server === server || origin.confidentiality === 'public') return false
  return origin.confidentiality === 'secret' || size >= (method === FORM ? LONG : NOTABLE)
}

const LONG = 80
const NOTABLE = 24

/** What this server was told in calls: it knows that already. */
function calledWith(entries: readonly Numbered[], server: string): string {
  const calls = entries.filter((entry) => entry.kind === 'call' && entry.server === server).slice(-MOST_CALLS)
  return calls.map((entry) => (entry.kind === 'call' ? textOf(entry.arguments) : '')).join('\n')
}

const MOST_CALLS = 20

const textOf = (json: JsonValue): string =>
  scalars(json)
    .map(({ text }) => text)
    .join('\n')
