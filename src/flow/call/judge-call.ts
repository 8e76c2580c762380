import type { Finding } from '../../core/finding.ts'
import type { ToolLabel } from '../../core/label.ts'
import type { FlowFacts } from '../../core/policy.ts'
import type { Match } from '../../core/provenance.ts'
import type { Definition } from '../../core/subject.ts'
import type { Numbered } from '../../core/trail.ts'
import type { JsonValue } from '../../core/value.ts'

/** One call of a tool, and all that is known when it is made. */
export interface CallFacts {
  readonly server: string
  readonly tool: string
  /** As approved; undefined where it was never listed. */
  readonly definition: Definition | undefined
  readonly label: ToolLabel
  readonly arguments: JsonValue
  /** What the trajectory did before; holds the user's prompts where a hook told of them. */
  readonly trail: readonly Numbered[]
  /** What in the arguments was seen before. */
  readonly matches: readonly Match[]
}

export interface CallJudgement {
  /** Places are JSON Pointers into the arguments. Severities are those of the rule; policy decides what they mean. */
  readonly findings: readonly Finding[]
  readonly flow: FlowFacts
}

/** Weighs where the values came from, what kind of text that was, what the user asked for, and what the tool can do. */
export function judgeCall(_facts: CallFacts): CallJudgement {
  return {
    findings: [],
    flow: {
      integrity: 'user',
      confidentiality: 'public',
      sources: [],
      hasReadUntrusted: false,
      hasReadPrivate: false,
      isAsked: undefined,
    },
  }
}
