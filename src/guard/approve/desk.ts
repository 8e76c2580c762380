import { actionHash, type ApprovalBook } from '../../core/approval.ts'
import { refusalRow, type RefusalCode } from '../../core/refusal.ts'
import { redactSecrets } from '../../core/secret.ts'
import type { GateState } from '../gate-state.ts'
import type { Transit } from '../transit.ts'
import type { Said } from './question.ts'

/** What both ways of asking have in common: the book, and what is written down of it. */
export interface Desk {
  readonly book: ApprovalBook
  /** It may pass; `change` is how the evidence calls that. */
  readonly allow: (transit: Transit, change: 'used' | 'continued', id?: string) => void
  /** What was said in answer to a question, by whoever sits behind this conversation. */
  readonly hear: (said: Said, id: string, call: Transit) => void
  readonly note: (call: Transit, change: string, id: string | undefined, by?: string) => void
}

export function createDesk(book: ApprovalBook, record: GateState['record']): Desk {
  const allow: Desk['allow'] = (transit, change, id) => {
    note(transit, change, id)
    transit.step = { at: 'allowed', hash: actionHash(transit.confirm!.action) }
    transit.decision = 'allow'
  }

  const hear: Desk['hear'] = (said, id, call) => {
    const by = `host ${redactSecrets(call.conversation.session.client ?? 'without a name')}`
    if (said !== 'nothing') book.answer(id, said, by)
    note(call, CHANGES[said], id, by)
  }

  const note: Desk['note'] = (call, change, approval, by) => {
    const { action } = call.confirm!
    record({
      kind: 'note',
      message: 'approval',
      change,
      approval,
      // The hash of a short secret would give it away.
      action: holdsSecret(action.arguments) ? undefined : actionHash(action),
      by,
      about: action.method,
      name: redactSecrets(action.name.slice(0, 200)),
      id: call.envelope.id?.slice(0, 200),
    })
  }

  return { book, allow, hear, note }
}

export function refuseUnconfirmed(transit: Transit, code: RefusalCode, id: string): void {
  const { why } = transit.confirm!
  const remedy = refusalRow(code).remedy.replaceAll('{id}', id)
  transit.refusal = { code, rule: why.rule, pointer: transit.pointer, why: { ...why, remedy } }
  transit.decision = 'block'
}

const CHANGES = { allow: 'allowed', deny: 'denied', nothing: 'dismissed' } as const

function holdsSecret(input: unknown): boolean {
  const json = JSON.stringify(input)
  return redactSecrets(json) !== json
}
