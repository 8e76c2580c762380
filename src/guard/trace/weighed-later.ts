import type { Finding } from '../../core/finding.ts'
import type { GateState } from '../gate-state.ts'
import type { Transit } from '../transit.ts'

/**
 * Whether a result that only sounds like an order goes on, to be weighed call by call. A mail that says “send me the figures”
 * is read every day; what matters is whether a call obeys it that the user did not ask for. So where the user's words are
 * known and policy weighs calls, mood and wording alone withhold nothing (docs/decisions/0012-…); what poses as somebody
 * else, hides or asks for secrets is stopped as ever.
 */
export function isWeighedLater(
  { rule }: Finding,
  { message, conversation }: Transit,
  { flows }: GateState,
): boolean {
  if (!flows?.policy || flows.isStrict || !OF_MOOD.has(rule)) return false
  if (message?.from !== 'server' || message.kind !== 'response' || message.method !== 'tools/call')
    return false
  return flows
    .of(conversation.session)
    .trail.entries()
    .some(({ kind }) => kind === 'prompt')
}

const OF_MOOD = new Set(['model/instruction', 'message/unasked-order', 'text/plain-order'])
