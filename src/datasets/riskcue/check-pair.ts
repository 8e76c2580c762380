import type { LogRisk } from '../../core/log-risk.ts'
import { isNormalReply } from './normal-reply.ts'
import type { TrainingPair } from './record.ts'
import { parseRefusal, parseStrictRefusal } from './refusal.ts'
import { parseToolCall } from './tool-call.ts'
import { parseToolReturn } from './tool-return.ts'

/** Has it as many messages as its labels ask for? What else is said of places in it rests on that. */
function isPairShaped({ prompt, security_type }: TrainingPair): boolean {
  return security_type.length > 0 && prompt.length === 2 * security_type.length + 2
}

/** What is wrong with one row by itself. */
export function pairProblems(pair: TrainingPair): Iterable<string> {
  const { prompt, security_type } = pair
  const due = 2 * security_type.length + 2
  if (security_type.length === 0) return ['security_type is empty']
  return isPairShaped(pair)
    ? contentProblems(pair)
    : [`prompt has ${prompt.length} messages, but ${security_type.length} labels ask for ${due}`]
}

function* contentProblems(pair: TrainingPair): Generator<string> {
  yield* promptProblems(pair)
  const labels = pair.security_type
  if (labels.slice(0, -1).some((label) => label !== 'Safe')) yield 'a label before the last is a risk'
  const label = labels.at(-1)!
  yield* label === 'Safe' ? safeProblems(pair) : riskProblems(pair, label)
}

function* promptProblems({ prompt, metadata }: TrainingPair): Generator<string> {
  for (const [at, { role, content }] of prompt.entries()) {
    const due = at === 0 ? 'system' : at % 2 === 1 ? 'user' : 'assistant'
    if (role !== due) yield `message ${at + 1} is not from the ${due}`
    else if (at === 1 && content !== metadata.query) yield 'message 2 is not the query'
    else if (at > 1 && role === 'assistant' && !parseToolCall(content))
      yield `message ${at + 1} holds no tool call`
    else if (at > 1 && role === 'user' && !parseToolReturn(content))
      yield `message ${at + 1} is no tool return`
  }
}

function* riskProblems({ prompt, chosen, rejected }: TrainingPair, label: LogRisk): Generator<string> {
  const refusal = parseStrictRefusal(chosen)
  const call = parseToolCall(prompt.at(-2)!.content)
  if (!refusal) yield 'chosen is no refusal, though the last label is a risk'
  else if (refusal.reason !== label) yield 'chosen refuses for another reason than the last label'
  else if (call && (refusal.server !== call.server || refusal.tool !== call.tool))
    yield 'chosen refuses another tool than the one that was called last'
  const wrong = parseRefusal(rejected)
  if (wrong ? wrong.reason === label : !isNormalReply(rejected))
    yield 'rejected is neither a normal answer nor a refusal for a wrong reason'
}

function* safeProblems({ chosen, rejected }: TrainingPair): Generator<string> {
  if (!isNormalReply(chosen)) yield 'chosen is no normal answer, though all labels are Safe'
  const refusal = parseStrictRefusal(rejected)
  if (!refusal) yield 'rejected is no refusal, though all labels are Safe'
  else if (refusal.reason === 'Safe') yield 'rejected gives Safe as its reason'
}
