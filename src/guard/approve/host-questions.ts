import { randomBytes } from 'node:crypto'
import type { Action, Why } from '../../core/approval.ts'
import type { JsonObject } from '../../core/value.ts'
import type { Conversation, Tell } from '../gate.ts'
import { questionOf } from './question.ts'

/** Questions to the host in its own line (revisions to 2025-11-25). */
export interface HostQuestions {
  /** Its id as JSON text; the answer comes back through the gate and goes no further. */
  readonly put: (conversation: Conversation, action: Action, why: Why) => string
  /** Takes a question back that needs no answer any more. */
  readonly withdraw: (question: string) => void
}

export function createHostQuestions(): HostQuestions {
  // Unguessable, so that it is no id of the server's, and the server cannot answer.
  const prefix = `fairlead-approval-${randomBytes(8).toString('hex')}-`
  const open: Open[] = []
  let asked = 0

  const put: HostQuestions['put'] = (conversation, action, why) => {
    const id = `${prefix}${++asked}`
    const question = JSON.stringify(id)
    const params = questionOf(action, why)
    conversation.asked.server.set(question, { method: 'elicitation/create', params, isOwn: true })
    // What was taken back stays known, so that a late answer goes no further either.
    const tell = conversation.teller?.() ?? (() => {})
    open.push({ conversation, question, tell })
    if (open.length > MOST_KNOWN) forget()
    tell(bytesOf({ jsonrpc: '2.0', id, method: 'elicitation/create', params }))
    return question
  }

  const forget = (): void => {
    const oldest = open.shift()
    oldest?.conversation.asked.server.delete(oldest.question)
  }

  const withdraw: HostQuestions['withdraw'] = (question) => {
    const asked = open.find((one) => one.question === question)
    if (!asked?.conversation.asked.server.has(question)) return
    const params = { requestId: JSON.parse(question) as string, reason: 'no answer is needed any more' }
    asked.tell(bytesOf({ jsonrpc: '2.0', method: 'notifications/cancelled', params }))
  }

  return { put, withdraw }
}

interface Open {
  readonly conversation: Conversation
  readonly question: string
  /** The way it went. */
  readonly tell: Tell
}

const MOST_KNOWN = 200

const bytesOf = (message: JsonObject): Uint8Array => Buffer.from(JSON.stringify(message))
