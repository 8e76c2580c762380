import { field, isObject, type JsonValue } from '../../core/value.ts'
import { eraOf, META } from '../../mcp/era.ts'
import type { Transit } from '../transit.ts'

/** How the person behind this request can be asked in-band, if at all. */
export type Way = 'elicitation' | 'input-required' | undefined

export function wayToAsk({ envelope, message, pointer, conversation }: Transit): Way {
  // One answer holds all of a batch, so nothing in it can wait by itself.
  if (pointer !== '' || !takesForms(message?.clientCapabilities)) return undefined
  const revision = field(field(envelope.body, '_meta'), META.revision)
  if (typeof revision === 'string' && eraOf(revision) === 'modern')
    return MAY_ASK_BACK.has(message?.method ?? '') ? 'input-required' : undefined
  return conversation.teller?.() ? 'elicitation' : undefined
}

/** Of 2026-07-28: what may be answered with `input_required`. */
const MAY_ASK_BACK = new Set(['tools/call', 'prompts/get', 'resources/read'])

/** An empty object stands for forms, as it did before there were other modes. */
function takesForms(capabilities: JsonValue | undefined): boolean {
  const elicitation = field(capabilities, 'elicitation')
  if (!isObject(elicitation)) return false
  return Object.keys(elicitation).length === 0 || isObject(elicitation['form'])
}
