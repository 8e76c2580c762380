import type { Finding } from '../../core/finding.ts'
import type { ToolLabel } from '../../core/label.ts'
import type { FlowFacts } from '../../core/policy.ts'
import type { Match } from '../../core/provenance.ts'
import type { Definition } from '../../core/subject.ts'
import type { Numbered } from '../../core/trail.ts'
import type { JsonValue } from '../../core/value.ts'
import { type Lead, leadOf } from './asked.ts'
import { type Explained, explained } from './explain.ts'
import { flowFacts } from './facts.ts'
import { type Intent, intentOf } from './intent.ts'
import { leavesOf } from './leaves.ts'
import { type Pointed, pointedIn } from './pointing.ts'
import { type Sourced, sourced } from './sources.ts'
import { type ToolActs, toolActsOf } from './tool-acts.ts'
import { type Read, readOf } from './traces.ts'
import { weigh } from './weigh.ts'

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
  /** Where the agent works, where a host says so. */
  readonly folder?: string | undefined
}

export interface CallJudgement {
  /** Places are JSON Pointers into the arguments. Severities are those of the rule; policy decides what they mean. */
  readonly findings: readonly Finding[]
  readonly flow: FlowFacts
}

/** A call with everything that was made out about it. */
export interface Considered {
  readonly facts: CallFacts
  readonly acts: ToolActs
  readonly intent: Intent | undefined
  readonly lead: Lead
  readonly read: Read
  readonly values: readonly Sourced[]
  /** Results the user sent the agent to. */
  readonly pointed: Pointed | undefined
  readonly why: Explained
}

/** Weighs where the values came from, what kind of text that was, what the user asked for, and what the tool can do. */
export function judgeCall(facts: CallFacts): CallJudgement {
  const acts = toolActsOf(facts.tool, facts.definition, facts.label)
  const intent = intentOf(facts.trail)
  const read = readOf(facts.trail)
  const values = sourced(leavesOf(facts.arguments), facts.matches, intent, read, acts.actions)
  const hasSaidAim = values.some(({ role, isSaid }) => isSaid && (role === 'target' || role === 'object'))
  const lead = intent ? leadOf(acts, intent, hasSaidAim) : 'none'
  let why: Explained | undefined
  let pointed: Pointed | undefined
  const considered: Considered = {
    facts,
    acts,
    intent,
    lead,
    read,
    values,
    get pointed() {
      return (pointed ??= intent && pointedIn(facts.trail, intent))
    },
    // Most calls are judged without it, and it looks at every order that was read.
    get why() {
      return (why ??= explained({ intent, lead, read, acts, values, pointed: considered.pointed }))
    },
  }
  const findings = weigh(considered)
  return { findings, flow: flowFacts(considered, findings) }
}
