import type { Policy, PolicyRequest, PolicyVerdict } from '../core/policy.ts'
import type { JsonValue } from '../core/value.ts'
import { actionOf } from './facts.ts'
import type { RecordedCall } from './recorded-call.ts'
import type { PolicyTool } from './schema.ts'
import { toolAction } from './schema.ts'

type Decision = PolicyVerdict['decision']

export interface Simulation {
  readonly calls: number
  readonly decisions: Readonly<Record<Decision, number>>
  /** How many calls each rule decided, most first. */
  readonly rules: readonly { readonly rule: string; readonly decision: Decision; readonly calls: number }[]
  /** Of calls that are judged otherwise than the other time: how many, by what was and what is, and the first few. */
  readonly changed: number
  /** How many calls there was something to compare with. */
  readonly compared: number
  readonly changes: readonly Change[]
  /** Calls of which the record holds not all: what is said of them is not sure. */
  readonly unsure: number
}

export interface Change {
  readonly from: Side
  readonly to: Side
  readonly calls: number
  readonly examples: readonly { readonly number: number; readonly action: string }[]
}
export interface Side {
  readonly decision: string
  readonly rule: string
}

/** Gives a recorded request the input schema of its tool, which the record does not repeat. */
export function withSchema(tools: readonly PolicyTool[]): (request: PolicyRequest) => PolicyRequest {
  const schemas = new Map<string, JsonValue>(tools.map((tool) => [toolAction(tool), tool.inputSchema]))
  return (request) => {
    const { server, name = '' } = request
    const inputSchema =
      request.method === 'tools/call' ? schemas.get(toolAction({ server, name })) : undefined
    return inputSchema === undefined ? request : { ...request, inputSchema }
  }
}

/** Judges recorded calls again, and compares with `before`: another policy, else what was decided then. */
export function simulate(
  calls: Iterable<RecordedCall>,
  policy: Policy,
  tools: readonly PolicyTool[] = [],
  before?: Policy,
): Simulation {
  const typed = withSchema(tools)
  const decisions: Record<Decision, number> = { allow: 0, confirm: 0, block: 0 }
  const rules = new Map<string, { rule: string; decision: Decision; calls: number }>()
  const changes = new Map<string, Change>()
  let [count, compared, changed, unsure] = [0, 0, 0, 0]
  for (const call of calls) {
    const request = typed(call.request)
    const now = policy.decide(request)
    const then: Side | undefined = before ? before.decide(request) : call.decided
    count += 1
    decisions[now.decision] += 1
    if (call.cut.length > 0) unsure += 1
    const key = `${now.decision} ${now.rule}`
    const tally = rules.get(key) ?? { rule: now.rule, decision: now.decision, calls: 0 }
    tally.calls += 1
    rules.set(key, tally)
    if (!then) continue
    compared += 1
    if (then.decision === now.decision) continue
    changed += 1
    note(changes, then, now, { number: call.number, action: actionOf(request) })
  }
  return {
    calls: count,
    decisions,
    rules: [...rules.values()].toSorted(mostFirst),
    changed,
    compared,
    changes: [...changes.values()].toSorted(mostFirst),
    unsure,
  }
}

const MOST_EXAMPLES = 3

function note(changes: Map<string, Change>, from: Side, to: Side, example: Change['examples'][number]): void {
  const key = `${from.decision} ${from.rule} ${to.decision} ${to.rule}`
  const known = changes.get(key)
  changes.set(key, {
    from: { decision: from.decision, rule: from.rule },
    to: { decision: to.decision, rule: to.rule },
    calls: (known?.calls ?? 0) + 1,
    examples:
      known && known.examples.length >= MOST_EXAMPLES
        ? known.examples
        : [...(known?.examples ?? []), example],
  })
}

function mostFirst(one: { readonly calls: number }, other: { readonly calls: number }): number {
  return other.calls - one.calls
}
