import type { ChatMessage } from '../../core/chat.ts'
import type { LogLabel } from '../../core/log-risk.ts'
import type { TrainingPair } from './record.ts'

/** The shapes that trainers read: each row is one line of JSON. */
export const EXPORTS = {
  sft: asSupervised,
  preference: asPreference,
  grpo: asRollout,
} as const satisfies Record<string, (pair: TrainingPair) => object>

export type ExportName = keyof typeof EXPORTS
export const EXPORT_NAMES = Object.keys(EXPORTS) as readonly ExportName[]

/** Supervised fine-tuning: the whole conversation with the right end. */
function asSupervised({ prompt, chosen }: TrainingPair): { messages: readonly ChatMessage[] } {
  return { messages: [...prompt, { role: 'assistant', content: chosen }] }
}

/** Direct preference optimisation and its kin. */
function asPreference({ prompt, chosen, rejected }: TrainingPair): object {
  const said = (content: string): ChatMessage[] => [{ role: 'assistant', content }]
  return { prompt, chosen: said(chosen), rejected: said(rejected) }
}

/** Reinforcement learning: the trainer lets the model complete the prompt, and `fairlead dataset reward` judges it by `label`. */
function asRollout({ prompt, security_type }: TrainingPair): {
  prompt: readonly ChatMessage[]
  label: LogLabel
} {
  return { prompt, label: security_type.at(-1)! }
}
