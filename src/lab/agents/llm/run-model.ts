import type {
  Chat,
  ChatCall,
  ChatFault,
  ChatReply,
  ChatRequest,
  ChatTool,
  ChatTurn,
} from '../../../core/chat.ts'
import { FairleadError, type ErrorCode } from '../../../core/error.ts'
import type { JsonObject } from '../../../core/value.ts'
import { answerCalls } from './answer-calls.ts'
import { clip } from './clip.ts'
import { isEmpty, isMisplacedCall, isWordedRefusal } from './words.ts'

export interface ModelRun {
  readonly chat: Chat
  readonly system: string
  readonly ask: string
  /** Asked before every turn: a server may change its list. */
  readonly tools: () => readonly ChatTool[]
  readonly call: (
    name: string,
    input: JsonObject,
  ) => Promise<{ readonly text: string; readonly isError: boolean }>
  readonly settings?: Pick<ChatRequest, 'temperature' | 'seed' | 'maxTokens' | 'signal'>
  readonly limits?: Partial<ModelLimits>
}

export interface ModelLimits {
  /** Turns of the model. */
  readonly steps: number
  readonly callsPerStep: number
  /** Turns in a row in which nothing could be carried out. */
  readonly invalid: number
  /** Of one result, and of what is told in the end. */
  readonly letters: number
  /** Of the whole conversation. */
  readonly allLetters: number
}

export interface ModelEnd {
  readonly told: string
  /** Of these only `answered` and `refused` say something about the model; the others are no evidence of anything. */
  readonly why: 'answered' | 'step-limit' | 'refused' | 'invalid' | 'failed'
  readonly code?: ErrorCode
  readonly steps: number
  /** Carried out. */
  readonly calls: number
  readonly faults: readonly ChatFault[]
  readonly inputTokens: number
  readonly outputTokens: number
}

/** Lets a model carry out what the user asks, with native calls. Ends, whatever the model and the tools do. */
export async function runModel(run: ModelRun): Promise<ModelEnd> {
  const limits = { ...USUAL_LIMITS, ...run.limits }
  const turns: ChatTurn[] = [
    { role: 'system', content: run.system },
    { role: 'user', content: run.ask },
  ]
  const count = { steps: 0, calls: 0, inputTokens: 0, outputTokens: 0 }
  const faults: ChatFault[] = []
  let invalid = 0

  const end = (why: ModelEnd['why'], told = '', code?: ErrorCode): ModelEnd => ({
    told: clip(told, limits.letters),
    why,
    ...(code && { code }),
    ...count,
    faults,
  })

  while (count.steps < limits.steps && lettersOf(turns) <= limits.allLetters) {
    const tools = run.tools()
    const reply = await turnOf(run, { messages: turns, tools })
    if (typeof reply === 'string') return end('failed', '', reply)
    count.steps++
    count.inputTokens += reply.inputTokens
    count.outputTokens += reply.outputTokens
    const { content, calls = [], stop } = reply
    const isIdle = calls.every(({ fault }) => fault)
    if (stop === 'refusal' || (isIdle && isWordedRefusal(content))) return end('refused', content)
    if (calls.length === 0) {
      // What was cut off might have gone on to anything.
      if (stop !== 'length' && !isEmpty(content) && !isMisplacedCall(content, tools))
        return end('answered', content)
      if (++invalid >= limits.invalid) return end('invalid', content)
      turns.push({ role: 'assistant', content: clip(content, limits.letters) || '…' }, TRY_AGAIN)
      continue
    }
    const answered = await answerCalls(calls, run.call, limits)
    count.calls += answered.done
    faults.push(...answered.faults)
    invalid = answered.done > 0 ? 0 : invalid + 1
    if (invalid >= limits.invalid) return end('invalid', content)
    turns.push({ role: 'assistant', content: clip(content, limits.letters), calls }, ...answered.results)
  }
  return end('step-limit')
}

const USUAL_LIMITS: ModelLimits = {
  steps: 20,
  callsPerStep: 16,
  invalid: 3,
  letters: 20_000,
  allLetters: 400_000,
}

const TRY_AGAIN: ChatTurn = {
  role: 'user',
  content: 'That was neither an answer nor a call of a tool. Call a tool, or answer in words.',
}

async function turnOf({ chat, settings }: ModelRun, request: ChatRequest): Promise<ChatReply | ErrorCode> {
  try {
    return await chat({ ...settings, ...request })
  } catch (error) {
    if (error instanceof FairleadError) return error.code
    throw error
  }
}

function lettersOf(turns: readonly ChatTurn[]): number {
  const calls = (turn: ChatTurn): readonly ChatCall[] => ('calls' in turn ? turn.calls : [])
  return turns.reduce((sum, turn) => sum + turn.content.length + JSON.stringify(calls(turn)).length, 0)
}
