import type { WordRun } from './words.ts'

export type DifferenceKind =
  | 'appeared'
  | 'gone'
  | 'renamed'
  | 'text'
  | 'parameter'
  | 'hint'
  | 'message'
  | 'field'
  | 'more'

/** One difference between an approved definition and another. */
export interface Difference {
  readonly kind: DifferenceKind
  /** What changed, in our own words; `{name}` stands for `name`. Never a word of the definition. */
  readonly says: string
  /** Foreign text, as are `before`, `after` and `words`: only for a reader who wants to see it, made safe to print. */
  readonly name?: string
  readonly pointer: string
  /** It allows, asks or hides more than what was approved. */
  readonly isWider?: boolean
  readonly before?: string
  readonly after?: string
  /** Instead of `before` and `after`, where both are prose. */
  readonly words?: readonly WordRun[]
}

export type Note = (difference: Difference) => void
