import { redactSecrets } from '../../core/secret.ts'
import { isObject, stringField } from '../../core/value.ts'
import type { SheetRow } from '../../store/queue.ts'

/** What one person says of one flag: is it so? Who says something else later has changed their mind. */
export interface Label {
  /** Which flag: `flagKey`. */
  readonly flag: string
  readonly answer: LabelAnswer
  readonly by: string
  /** ISO 8601. */
  readonly at: string
  readonly reason?: string
}

const LABEL_ANSWERS = ['yes', 'no', 'unsure'] as const
export type LabelAnswer = (typeof LABEL_ANSWERS)[number]

/** A row of the sheet `label`. The same word of the same person at the same time is the same row: reading a file twice adds nothing. */
export function labelRow({ flag, answer, by, at, reason }: Label): SheetRow {
  return {
    sheet: 'label',
    key: flag,
    id: `${at} ${by}`,
    body: { answer, by, at, ...(reason === undefined ? {} : { reason }) },
  }
}

/** `fallback`: who and when, where the line does not say. */
export function labelOf(value: unknown, fallback: Pick<Label, 'by' | 'at'>): Label | undefined {
  if (!isObject(value)) return undefined
  const [flag, given] = [stringField(value, 'flag'), stringField(value, 'answer')]
  const answer = answerOf(given ?? '')
  const by = stringField(value, 'by') ?? fallback.by
  const at = stringField(value, 'at') ?? fallback.at
  const reason = stringField(value, 'reason')
  if (flag === undefined || flag.length > 400 || !flag.includes('|') || answer === undefined) return undefined
  if (by === '' || by.length > 60 || !/^\d{4}-\d\d-\d\dT[\d:.]{5,15}Z$/.test(at)) return undefined
  return { flag, answer, by, at, ...(reason === undefined ? {} : { reason: shortReason(reason) }) }
}

/** `y`, `Yes`, `u`: as people type it. */
export function answerOf(typed: string): LabelAnswer | undefined {
  const letter = typed.trim().toLowerCase()
  return LABEL_ANSWERS.find((answer) => letter === answer || letter === answer.charAt(0))
}

export const shortReason = (reason: string): string => redactSecrets(reason.trim()).slice(0, 500)
