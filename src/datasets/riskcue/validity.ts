import type { HistoryRecord } from './record.ts'

/** Why a history counts for nothing, or undefined. Labels are legal by its type. */
export function historyProblem({ history, security_type }: HistoryRecord): string | undefined {
  if (security_type.length === 0) return 'the model called no tool'
  if (history.length !== 2 * security_type.length + 3)
    return 'there are not two messages for each label and three more'
  const wrong = history.findIndex(({ role }, at) => role !== roleAt(at))
  if (wrong >= 0) return `message ${wrong + 1} is not from the ${roleAt(wrong)}`
  return history.at(-1)?.content.trim() === '' ? 'the last message is empty' : undefined
}

function roleAt(at: number): string {
  if (at === 0) return 'system'
  return at % 2 === 1 ? 'user' : 'assistant'
}
