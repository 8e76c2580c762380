import type { Span } from '../../../core/source.ts'
import type { Evaluator, MetCall } from '../../constant/evaluator.ts'
import type { Registered } from './registered.ts'

/** One way in which servers register: recognised by a call of one of `names`. */
export interface CallIdiom {
  readonly names: readonly string[]
  /** Undefined: this call only looks like it. */
  readonly read: (call: MetCall, found: Finding, evaluator: Evaluator) => boolean
}

export interface Finding {
  readonly register: (registered: Registered) => void
  /** Something is registered whose name or number is only known when the program runs. */
  readonly leaveOpen: (at: Span, why: string) => void
  readonly lists: HandlerMet[]
  readonly calls: HandlerMet[]
}

/** A low-level handler that lists or is called. */
export interface HandlerMet {
  readonly method: string
  readonly call: MetCall
}

export const RUN_TIME = 'registers what is known only at run time'
export const NAME_AT_RUN_TIME = 'registers something whose name is known only at run time'
