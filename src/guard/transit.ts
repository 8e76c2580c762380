import type { Decision, Refusal } from '../core/decision.ts'
import type { Finding, NotChecked } from '../core/finding.ts'
import type { ToolLabel } from '../core/label.ts'
import type { PolicyVerdict } from '../core/policy.ts'
import type { DefinitionKind, Message } from '../core/subject.ts'
import type { JsonValue } from '../core/value.ts'
import type { Envelope } from '../mcp/envelope.ts'
import type { Frame } from '../mcp/frame.ts'
import type { Retry } from './approve/retry.ts'
import type { Step } from './approve/step.ts'
import type { Unsure } from './cascade.ts'
import type { Asked, Conversation, Side } from './gate.ts'
import type { Confirm } from './confirm.ts'
import type { Cut } from './cut.ts'
import type { Traced } from './trace/call.ts'

/** One message on its way through the stages. Stages write to it; nothing else keeps it. */
export interface Transit {
  readonly frame: Frame
  readonly envelope: Envelope
  /** Place of the message in the frame: '' or, in a batch, '/0'. */
  readonly pointer: string
  readonly from: Side
  readonly conversation: Conversation
  message: Message | undefined
  /** For a response: what it answers. */
  asked: Asked | undefined
  /** The definitions a list result holds. */
  list: DefinitionList | undefined
  /** Places whose definition a person approved as it is: findings there do not count. */
  readonly approvedByPerson: Set<string>
  readonly findings: Finding[]
  readonly notChecked: NotChecked[]
  /** Texts of which the model is unsure. */
  readonly unsure: Unsure[]
  /** Members of the result that may not pass, by pointer; the rest does. */
  readonly withheld: Map<string, Refusal>
  /** Sentences and members that are taken out of definitions and instructions; the rest of them passes. */
  readonly cuts: Cut[]
  /** One of too many: nobody reads it, so nobody looks at it, and it is not recorded. */
  isDropped: boolean
  refusal: Refusal | undefined
  decision: Decision
  /** For a request that asks a server to do something: what it is made of. */
  traced: Traced | undefined
  /** For an answer: what the tool gives back, as its definition tells. */
  label: ToolLabel | undefined
  /** What policy said of it. */
  verdict: PolicyVerdict | undefined
  /** What a person has to say yes to before it may pass. */
  confirm: Confirm | undefined
  /** How far that has come. */
  step: Step | undefined
  /** The call answers a question of the guard's own, which was taken out of it. */
  retry: Retry | undefined
  /** It was judged before, and is the same call once more. */
  isRepeat: boolean
  /** The beginning of the message without secrets, as it is recorded. */
  payload: string
  /** When the running stage must stop, on the clock of `performance.now()`; `isLate` says that it had to. */
  until: number
  isLate: boolean
  /** It waits for the arbiter, or has waited: an answer has then taken its question out of the book already. */
  isHeld: boolean
}

/** One page of a list result. */
export interface DefinitionList {
  readonly kind: DefinitionKind
  /** Its key in the result: `tools`, `prompts`, `resources` or `resourceTemplates`. */
  readonly key: string
  readonly items: readonly JsonValue[]
  readonly isFirstPage: boolean
  readonly isLastPage: boolean
}

export function newTransit(
  frame: Frame,
  envelope: Envelope,
  pointer: string,
  from: Side,
  conversation: Conversation,
): Transit {
  return {
    frame,
    envelope,
    pointer,
    from,
    conversation,
    message: undefined,
    asked: undefined,
    list: undefined,
    approvedByPerson: new Set(),
    findings: [],
    notChecked: [],
    unsure: [],
    withheld: new Map(),
    cuts: [],
    isDropped: false,
    refusal: undefined,
    decision: 'allow',
    traced: undefined,
    label: undefined,
    verdict: undefined,
    confirm: undefined,
    step: undefined,
    retry: undefined,
    isRepeat: false,
    payload: '',
    until: 0,
    isLate: false,
    isHeld: false,
  }
}
