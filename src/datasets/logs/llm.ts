import type { Chat } from '../../core/chat.ts'
import { FairleadError } from '../../core/error.ts'
import { LOG_RISK_NAMES } from '../../core/log-risk.ts'
import type { LogRisk } from '../../core/log-risk.ts'
import { unfit } from './filters.ts'
import { rowsOf, taskId } from './generate.ts'
import type { LogRow } from './generate.ts'
import { promptFor } from './llm-prompt.ts'
import { parseReply } from './parse-reply.ts'

export interface LlmPlan {
  readonly chat: Chat
  readonly model: string
  readonly pairs: number
  readonly risk?: LogRisk | undefined
  readonly atOnce?: number
  readonly tries?: number
  /** Pairs that an earlier run made. */
  readonly done: ReadonlySet<number>
  readonly onPair: (index: number, rows: readonly [LogRow, LogRow]) => void
  /** A task given up, with what was wrong with its last try. */
  readonly onLost: (index: number, why: string) => void
}

/** Lets a language model write pairs, some at a time. A task that comes to nothing is told and left out, never made up. */
export async function writeWithModel(plan: LlmPlan): Promise<void> {
  const left = Array.from({ length: plan.pairs }, (_, index) => index).filter(
    (index) => !plan.done.has(index),
  )
  const worker = async (): Promise<void> => {
    for (let index = left.shift(); index !== undefined; index = left.shift()) await task(plan, index)
  }
  await Promise.all(Array.from({ length: Math.min(plan.atOnce ?? 10, left.length) }, worker))
}

async function task(
  { chat, model, risk: only, tries = 3, onPair, onLost }: LlmPlan,
  index: number,
): Promise<void> {
  const risk = only ?? LOG_RISK_NAMES[index % LOG_RISK_NAMES.length]!
  const messages = promptFor(risk, taskId(risk, model, index))
  let why = 'was not asked'
  for (let attempt = 0; attempt < tries; attempt++) {
    const reply = await answerOf(chat, messages)
    if (reply === undefined) {
      why = 'the model did not answer'
      continue
    }
    const sections = parseReply(reply)
    if (sections === undefined) {
      why = 'the reply has no three sections'
      continue
    }
    const states = Math.min(statesOf(sections.risky), statesOf(sections.safe))
    const problem = unfit({ ...sections, states })
    if (problem === undefined) return onPair(index, rowsOf(model, 'llm', risk, index, sections))
    why = `the pair ${problem}`
  }
  onLost(index, why)
}

/** A service that is slow, busy or garbled costs one try; a missing key or a spent budget ends the run. */
async function answerOf(chat: Chat, messages: ReturnType<typeof promptFor>): Promise<string | undefined> {
  try {
    return (await chat({ messages, temperature: 1, maxTokens: 8000 })).content
  } catch (error) {
    if (error instanceof FairleadError && PASSING.has(error.code)) return undefined
    throw error
  }
}

const PASSING = new Set([
  'chat/too-slow',
  'chat/busy',
  'chat/unreadable',
  'chat/too-large',
  'upstream/cut-off',
])

/** Prose has sentences where other styles have lines. */
function statesOf(log: string): number {
  const lines = log.split('\n').filter((line) => line.trim() !== '').length
  return Math.max(lines, log.split(/[.!?]\s/).length)
}
