import type { Surface } from '../../core/subject.ts'
import type { JsonObject } from '../../core/value.ts'
import type { Knowledge } from './knowledge.ts'
import type { AuditItem, Weakness } from './report.ts'

/** Three minds over one server: scripted, or a language model's. None of them is believed: effects are measured. */
export interface Roles {
  /** Tries what the server can be brought to do. Gives up with undefined. */
  readonly hacker: (view: View) => Promise<Move | undefined>
  /** Knows what has been written about what was shown. */
  readonly auditor: (shown: Shown) => Promise<Knowledge>
  /** Puts it into words for whoever has to mend it. */
  readonly supervisor: (
    shown: Shown,
    known: Knowledge,
  ) => Promise<Pick<AuditItem, 'vulnerability' | 'remediation'>>
}

export interface View {
  readonly surface: Surface
  readonly tried: readonly Tried[]
}

/** One request; strings may hold lures by name (`lures.ts`). */
export interface Move {
  readonly method: 'tools/call' | 'resources/read' | 'prompts/get'
  readonly params: JsonObject
}

export interface Tried {
  readonly move: Move
  readonly outcome: 'result' | 'error' | 'none'
  /** The beginning of the answer. */
  readonly text: string
  readonly shows: readonly Weakness[]
}

export interface Shown {
  readonly weakness: Weakness
  readonly move: Move
  readonly server: string
}
