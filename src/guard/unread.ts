import { sha256Hex } from '../core/canonical.ts'
import type { FrameRule } from '../mcp/frame-rules.ts'
import { bytesOf, rpcError } from './answer.ts'
import type { Asked, Conversation, Kept, Passage, Side } from './gate.ts'
import type { GateState } from './gate-state.ts'

/**
 * Refuses what cannot be read, in both modes: it cannot be judged, and cannot be recorded truly. If it carries the id of
 * an open request, whoever waits for the answer gets an error instead of waiting for ever.
 */
export function refuseUnread(
  state: GateState,
  rule: FrameRule,
  kept: Kept,
  from: Side,
  conversation: Conversation,
): Passage {
  const refusal = { code: 'frame/refused', rule, pointer: '' } as const
  const id = guessId(kept)
  state.recordRefused({
    kind: 'message',
    mode: state.mode,
    from,
    message: 'unread',
    bytes: kept.size,
    // Of the kept ends only; the rest was never held.
    sha256: kept.size <= 1024 ? sha256Hex(kept.head) : undefined,
    decision: 'block',
    refusal,
  })
  const answer = bytesOf(
    rpcError(refusal, from === 'client' ? (id ?? 'null') : (id ?? ''), {
      server: state.server,
      method: undefined,
    }),
  )
  if (from === 'client') return { refusal, reply: answer }
  const asked = id === undefined ? undefined : take(conversation, id)
  return { refusal, ...(asked && !asked.isOwn && { forward: answer }) }
}

// Plain ASCII and no number JSON would not take: the id is written into an answer as it stands.
const ID_FIRST =
  /^\s{0,20}\{\s{0,20}(?:"jsonrpc"\s{0,4}:\s{0,4}"2\.0"\s{0,4},\s{0,20})?"id"\s{0,4}:\s{0,4}("[ !#-[\]-~]{0,200}"|0|[1-9][0-9]{0,14})\s{0,4}[,}]/
const ID_LAST = /"id"\s{0,4}:\s{0,4}("[ !#-[\]-~]{0,200}"|0|[1-9][0-9]{0,14})\s{0,20}\}\s{0,20}$/

/** The id as JSON text, where serialisers put it: at the very start or the very end. Only ever used to end a wait. */
function guessId({ head, tail }: Kept): string | undefined {
  const first = ID_FIRST.exec(Buffer.from(head).toString('latin1'))
  return (first ?? ID_LAST.exec(Buffer.from(tail).toString('latin1')))?.[1]
}

function take(conversation: Conversation, id: string): Asked | undefined {
  for (let scope: Conversation | undefined = conversation; scope; scope = scope.parent) {
    const asked = scope.asked.client.get(id)
    if (scope.asked.client.delete(id)) return asked
  }
  return undefined
}
