import { randomBytes } from 'node:crypto'
import type { Action, Why } from '../../core/approval.ts'
import type { JsonObject } from '../../core/value.ts'
import type { Conversation } from '../gate.ts'
import { questionOf } from './question.ts'

/** Questions to the host in its own line (revisions to 2025-11-25). */
export interface HostQuestions {
  /** Its id as JSON text; the answer comes back through the gate and goes no further. */
  readonly put: (conversation: Conversation, action: Action, why: Why) => string
  /** Takes a question back that needs no answer any more. */
  readonly withdraw: (conversation: Conversation, question: string) => void
}

export function createHostQuestions(): HostQuestions {
  // Unguessable, so that it is no id of the server's, and the server cannot answer.
  const prefix = `fairlead-approval-${randomBytes(8).toString('hex')}-`
  const open: { conversation: Conversation; question: string }[] = []
  let asked = 0

  const put: HostQuestions['put'] = (conversation, action, why) => {
    const id = `${prefix}${++asked}`
    const question = JSON.stringify(id)
    const params = questionOf(action, why)
    conversation.asked.server.set(question, { method: 'elicitation/create', params, isOwn: true })
    // What was taken back stays known, so that a late answer goes no further either.
    open.push({ conversation, question })
    if (open.length > MOST_KNOWN) forget()
    tell(conversation, { jsonrpc: '2.0', id, method: 'elicitation/create', params })
    return question
  }

  const forget = (): void => {
    const oldest = open.shift()
    oldest?.conversation.asked.server.delete(oldest.question)
  }

  return { put, withdraw }
}

const MOST_KNOWN = 200

function withdraw(conversation: Conversation, question: string): void {
  if (!conversation.asked.server.has(question)) return
  const params = { requestId: JSON.parse(question) as string, reason: 'no answer is needed any more' }
  tell(conversation, { jsonrpc: '2.0', method: 'notifications/cancelled', params })
}

function tell({ tell: send }: Conversation, message: JsonObject): void {
  send?.(Buffer.from(JSON.stringify(message)))
}
