import type { Chat } from '../../../core/chat.ts'
import type { NotChecked } from '../../../core/finding.ts'
import type { Judgement } from '../../../core/interaction-risk.ts'
import type { Trajectory } from '../../../core/trajectory.ts'
import { readChoice } from './choice.ts'
import { guardianMessages } from './prompt.ts'

export interface AskOptions {
  /** How often at most; the paper asks up to ten times. */
  readonly rounds?: number
  /** Tokens in and out, over all rounds; asking ends when they are spent. */
  readonly budget?: number
  readonly signal?: AbortSignal
}

export interface Asked {
  /** Undefined where no reply named a choice: not checked, and never appropriate. */
  readonly judgement: Judgement | undefined
  readonly rounds: number
  readonly tokens: number
  readonly notChecked: readonly NotChecked[]
}

/** Asks a language model which of the eleven judgements a trajectory deserves. A failure of the chat is the caller's. */
export async function askGuardian(
  chat: Chat,
  trajectory: Trajectory,
  options: AskOptions = {},
): Promise<Asked> {
  const { rounds = MOST_ROUNDS, budget = Number.POSITIVE_INFINITY, signal } = options
  const { messages, isWhole } = guardianMessages(trajectory)
  const notChecked: NotChecked[] = isWhole
    ? []
    : [{ what: 'the whole trajectory', reason: 'It is too long: what was shown to the model was cut.' }]
  let tokens = 0
  let round = 0
  while (round < rounds && tokens < budget) {
    // The same draw again would say the same again.
    const seed = SEED + round
    round += 1
    const reply = await chat({
      messages,
      temperature: TEMPERATURE,
      seed,
      maxTokens: MOST_TOKENS,
      ...(signal && { signal }),
    })
    tokens += reply.inputTokens + reply.outputTokens
    const judgement = readChoice(reply.content)
    if (judgement) return { judgement, rounds: round, tokens, notChecked }
  }
  const reason =
    tokens >= budget && round < rounds
      ? 'The budget was spent before a reply named a choice.'
      : `None of ${round} replies named a choice.`
  return {
    judgement: undefined,
    rounds: round,
    tokens,
    notChecked: [...notChecked, { what: 'judgement', reason }],
  }
}

const MOST_ROUNDS = 10
const MOST_TOKENS = 1024
const TEMPERATURE = 0.2
const SEED = 7
