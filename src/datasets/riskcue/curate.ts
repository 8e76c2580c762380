import type { ChatMessage } from '../../core/chat.ts'
import { LOG_RISK_NAMES, type LogLabel, type LogRisk } from '../../core/log-risk.ts'
import type { Random } from '../../core/random.ts'
import { isNormalReply } from './normal-reply.ts'
import { type HistoryRecord, type Query, queryKey } from './record.ts'
import { renderServerRefusal } from '../../core/server-refusal.ts'
import { parseToolCall } from './tool-call.ts'
import { historyProblem } from './validity.ts'

/** A history cut at its first risk, with the message that should come next and one that should not. */
export interface Curated extends Query {
  readonly by: string
  readonly prompt: readonly ChatMessage[]
  readonly security_type: readonly LogLabel[]
  readonly chosen: string
  readonly rejected: string
}

export interface CurateWith {
  readonly random: Random
  /** For safe cases the model refused. */
  readonly normalReply: (prompt: readonly ChatMessage[]) => Promise<string | undefined>
}

/** The row, or why there is none. */
export async function curate(
  record: HistoryRecord,
  { random, normalReply }: CurateWith,
): Promise<Curated | string> {
  const problem = historyProblem(record)
  if (problem) return problem
  const { server_path, query, by, history, security_type } = record
  const firstRisk = security_type.findIndex((label) => label !== 'Safe')
  const calls = firstRisk < 0 ? security_type.length : firstRisk + 1
  const prompt = history.slice(0, 2 * calls + 2)
  const call = parseToolCall(prompt.at(-2)!.content)
  if (!call) return 'the last tool call cannot be read'
  const said = history[prompt.length]!.content
  const draw = random.fork(queryKey(record))
  const refusal = (reason: LogLabel): string =>
    renderServerRefusal({ server: call.server, tool: call.tool, reason })
  const label = security_type[calls - 1]!
  const cut = { server_path, query, by, prompt, security_type: security_type.slice(0, calls) }
  if (label !== 'Safe') {
    const rejected = isNormalReply(said) ? said : refusal(draw.pick(otherRisks(label)))
    return { ...cut, chosen: refusal(label), rejected }
  }
  const chosen = isNormalReply(said) ? said : await normalReply(prompt)
  if (chosen === undefined) return 'the model gave no normal reply to a safe case'
  return { ...cut, chosen, rejected: refusal(draw.pick(LOG_RISK_NAMES)) }
}

const otherRisks = (label: LogRisk): LogRisk[] => LOG_RISK_NAMES.filter((risk) => risk !== label)
