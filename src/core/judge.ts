import type { LogLabel } from './log-risk.ts'
import type { TextRole } from './subject.ts'
import type { JsonValue } from './value.ts'

/**
 * A small model that reads one string of MCP traffic. Synchronous, bounded, and never throws on any text: it stands in the
 * guard's data path. Implementations: `model/`. Products take it as a value.
 */
export interface TextModel {
  readonly judge: (text: string, role: TextRole, context?: TextContext) => TextVerdict
}

export interface TextVerdict {
  /** That the text tries to steer the agent, in [0, 1], calibrated. */
  readonly probability: number
  /** The features that weighed most, in words of ours and never of the text's. */
  readonly top: readonly string[]
}

/** What is known beside the string. */
export interface TextContext {
  readonly tool?: string
  readonly server?: string
  /** The arguments of the call that it answers. */
  readonly call?: JsonValue
  /** What the user asked for. */
  readonly user?: string
}

/** A small model that reads a stretch of server log. The same promises. */
export interface LogModel {
  readonly judge: (log: string) => LogVerdict
}

export interface LogVerdict {
  readonly label: LogLabel
  /** That the log shows a risk at all, in [0, 1], calibrated. */
  readonly probability: number
  /** The lines that weighed most, counted from 1, in order. */
  readonly lines: readonly number[]
}
