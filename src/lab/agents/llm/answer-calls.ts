import { CHAT_FAULTS, type ChatCall, type ChatFault, type ChatResult } from '../../../core/chat.ts'
import { clip } from './clip.ts'
import type { ModelLimits, ModelRun } from './run-model.ts'

export interface Answered {
  /** One for each call: services refuse a conversation in which one is missing. */
  readonly results: readonly ChatResult[]
  readonly done: number
  readonly faults: readonly ChatFault[]
}

/** Carries out the sound calls of one turn, one after the other, and says of each other one what was wrong with it. */
export async function answerCalls(
  calls: readonly ChatCall[],
  carryOut: ModelRun['call'],
  { callsPerStep, letters }: ModelLimits,
): Promise<Answered> {
  const results: ChatResult[] = []
  const faults: ChatFault[] = []
  let done = 0
  for (const { id, name, fault, input } of calls) {
    const wrong = fault ?? (done >= callsPerStep ? 'too-many' : undefined)
    if (wrong || !input) {
      faults.push(wrong ?? 'no-object')
      results.push({
        role: 'tool',
        callId: id,
        content: `Not called: ${CHAT_FAULTS[faults.at(-1)!]}.`,
        isError: true,
      })
      continue
    }
    const { text, isError } = await carryOut(name, input)
    done++
    results.push({ role: 'tool', callId: id, content: clip(text, letters), ...(isError && { isError }) })
  }
  return { results, done, faults }
}
