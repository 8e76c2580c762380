import type { ApprovalBook } from '../core/approval.ts'
import type { Refusal } from '../core/decision.ts'
import type { Labeller } from '../core/label.ts'
import type { Policy, PolicyVerdict } from '../core/policy.ts'
import { redactSecrets } from '../core/secret.ts'
import type { JsonValue } from '../core/value.ts'
import { visibleJson } from '../core/visible-json.ts'
import { toRecord } from '../policy/record.ts'
import type { EvidenceEntry } from '../store/evidence.ts'
import { sentence } from './answer.ts'
import type { Recollection } from './flows.ts'
import { weighCall, type Weighed } from './trace/weigh-call.ts'

/** A call of a tool that is built into the host, told of before it runs. */
export interface BuiltInCall {
  readonly host: string
  readonly tool: string
  readonly arguments: JsonValue
  /** Unix milliseconds. */
  readonly at: number
  readonly folder?: string | undefined
  /** Whether the host can put a question to its user. */
  readonly canAsk: boolean
}

/** What it is judged by: what everybody of the trajectory remembers, and the norms in force. */
export interface Bench {
  readonly recollection: Recollection
  readonly labeller: Labeller
  readonly policy: Policy | undefined
  /** Where a host cannot ask, a person answers here. */
  readonly approvals: ApprovalBook
}

export interface BuiltInRuling {
  readonly decision: 'allow' | 'ask' | 'deny'
  /** What would allow it; empty where it is allowed. */
  readonly reason: string
  readonly evidence: EvidenceEntry
}

/** Judges it as the guard judges calls of servers, and notes it in the trail with what became of it. */
export function ruleOnBuiltIn(call: BuiltInCall, bench: Bench): BuiltInRuling {
  const { host, tool, at, folder } = call
  const label = bench.labeller(HOST, { kind: 'tool', name: tool, json: { name: tool } })
  const weighed = weighCall(
    {
      server: HOST,
      method: METHOD,
      name: tool,
      input: call.arguments,
      definition: undefined,
      label,
      principal: { host },
      at,
      folder,
    },
    bench.recollection,
  )
  const verdict = bench.policy?.decide(weighed.request)
  const ruling = rulingOf(call, verdict, bench.approvals)
  bench.recollection.trail.append({
    kind: 'call',
    at,
    server: HOST,
    tool: redactSecrets(tool.slice(0, 200)),
    arguments: weighed.kept,
    capabilities: label.capabilities,
    decision: DECISIONS[ruling.decision],
  })
  return { ...ruling, evidence: evidenceOf(call, weighed, verdict, ruling) }
}

/** What stands where a server's name would. */
const HOST = 'host'
const METHOD = 'tools/call'
const DECISIONS = { allow: 'allow', ask: 'confirm', deny: 'block' } as const

interface Ruled {
  readonly decision: BuiltInRuling['decision']
  readonly reason: string
  readonly refusal?: Refusal
}

function rulingOf(call: BuiltInCall, verdict: PolicyVerdict | undefined, approvals: ApprovalBook): Ruled {
  if (verdict === undefined || verdict.decision === 'allow') return { decision: 'allow', reason: '' }
  const { rule, facts, remedy } = verdict
  const why = { rule, facts, remedy }
  const action = {
    server: HOST,
    method: METHOD,
    name: call.tool,
    arguments: call.arguments,
    definition: undefined,
  }
  if (verdict.decision === 'confirm' && call.canAsk)
    return { decision: 'ask', reason: `Fairlead asks first (${rule}): ${facts.join('; ')}. ${remedy}` }
  if (verdict.decision === 'confirm' && approvals.take(action)) return { decision: 'allow', reason: '' }
  const isBlock = verdict.decision === 'block'
  const code = isBlock ? 'policy/blocked' : 'approval/needed'
  // A question that nobody is asked about is no use in the book.
  const id = isBlock ? '' : approvals.ask(action, why)
  const refusal: Refusal = {
    code,
    rule,
    pointer: '',
    why: isBlock ? why : { ...why, remedy: WAY.replaceAll('{id}', id) },
  }
  return { decision: 'deny', reason: sentence(refusal, { server: HOST, method: METHOD }), refusal }
}

const WAY =
  'See it with `fairlead approve list`, allow it with `fairlead approve allow {id}`, then call again with the same arguments'

function evidenceOf(
  { host, tool }: BuiltInCall,
  { findings, matches, kept, request }: Weighed,
  verdict: PolicyVerdict | undefined,
  { decision, refusal }: Ruled,
): EvidenceEntry {
  return {
    kind: 'message',
    server: HOST,
    mode: 'enforce',
    from: 'client',
    message: 'request',
    method: METHOD,
    host,
    name: redactSecrets(tool.slice(0, 200)),
    decision: DECISIONS[decision],
    ...(refusal && { refusal: { code: refusal.code, rule: refusal.rule } }),
    ...(findings.length > 0 && {
      findings: findings.slice(0, 50).map(({ rule, severity, place }) => ({
        rule,
        severity,
        pointer: redactSecrets(place.pointer.slice(0, 300)),
      })),
    }),
    request: toRecord(request),
    ...(matches.length > 0 && {
      flows: matches.slice(0, 50).map(({ pointer, sourcePointer, ...match }) => ({
        ...match,
        origin: { ...match.origin },
        pointer: redactSecrets(pointer.slice(0, 300)),
        sourcePointer: redactSecrets(sourcePointer.slice(0, 300)),
      })),
    }),
    ...(verdict && { policy: { ...verdict } }),
    payload: visibleJson(kept).slice(0, RECORDED),
  }
}

/** As much as of any message. */
const RECORDED = 2048
