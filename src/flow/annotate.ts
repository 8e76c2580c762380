import type { Flow, Party, Principle } from '../core/flow.ts'
import type { Confidentiality } from '../core/label.ts'
import { field, isObject, type JsonValue } from '../core/value.ts'
import { splitName } from './label/split-words.ts'

/** One message or prompt, as evidence keeps it. */
export interface Seen {
  /** Unix milliseconds. */
  readonly at: number
  readonly from: 'user' | 'client' | 'server'
  readonly kind: 'request' | 'response' | 'notification'
  readonly method: string
  readonly server: string
  readonly name?: string
  /** Of a request. */
  readonly input?: JsonValue
  readonly isError?: boolean
  readonly confidentiality?: Confidentiality
  /** Whether the user's words lead to it; undefined where nobody told. */
  readonly isAsked?: boolean
  readonly call?: string
  readonly sha256?: string
}

/**
 * The five parameters of one message (MCIP, arXiv 2505.14590 §3), by rules: who is known from the pipe, what from the
 * method and the tool's own words, the ground from what the user asked for.
 */
export function annotate(seen: Seen): Flow {
  const { at, method, name, call, sha256 } = seen
  const [sender, recipient] = partiesOf(seen)
  return {
    at,
    phase: phaseOf(seen),
    sender,
    recipient,
    subject: subjectOf(seen),
    type: typeOf(seen),
    principle: principleOf(seen),
    method,
    ...(name !== undefined && { name }),
    ...(call !== undefined && { call }),
    ...(sha256 !== undefined && { sha256 }),
  }
}

function partiesOf({ from, server }: Seen): readonly [Party, Party] {
  const far: Party = { role: 'server', name: server }
  if (from === 'user') return [{ role: 'user' }, { role: 'client' }]
  return from === 'client' ? [{ role: 'client' }, far] : [far, { role: 'client' }]
}

function phaseOf({ method, from }: Seen): Flow['phase'] {
  if (from === 'user') return 'interaction'
  if (CONFIG.test(method)) return 'config'
  return method === 'end' ? 'termination' : 'interaction'
}

/** What settles who may do what, before anything is done. */
const CONFIG =
  /^(?:initialize|server\/discover|notifications\/initialized|.+\/list|notifications\/.+\/list_changed|start)$/

/** The user's own affairs, as far as the tool gives them away; else what the call is about. */
function subjectOf({ from, confidentiality, name, server }: Seen): string {
  if (from === 'user' || (confidentiality !== undefined && confidentiality !== 'public')) return 'user'
  return name === undefined ? server : (splitName(name).at(-1) ?? name)
}

function typeOf({ from, kind, method, name, input, isError }: Seen): string {
  if (from === 'user') return 'query'
  if (isError === true) return 'error'
  if (method === 'tools/call' && kind === 'request') {
    const given = isObject(input) ? Object.keys(field(input, 'arguments') ?? input) : []
    return given.length === 0 ? `${name ?? 'tool'} request` : given.slice(0, 8).join(', ')
  }
  if (method === 'tools/call') return `result of ${splitName(name ?? 'tool').join(' ')}`
  if (method === 'resources/read') return 'resource'
  if (method === 'prompts/get') return 'prompt'
  return method.replaceAll('/', ' ').replaceAll('_', ' ')
}

function principleOf({ from, kind, method, isAsked }: Seen): Principle {
  if (from === 'user') return 'consent'
  if (from === 'client' && kind === 'request' && method === 'tools/call')
    return isAsked === true ? 'consent' : 'necessity'
  return method.startsWith('notifications/') || CONFIG.test(method) ? 'transparency' : 'service provision'
}
