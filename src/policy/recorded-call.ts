import { TIERS, type PolicyVerdict } from '../core/policy.ts'
import { field, listField, stringField, type JsonValue } from '../core/value.ts'
import { fromRecord, type Recorded } from './record.ts'

/** One call of a recording, and what was decided then. */
export interface RecordedCall extends Recorded {
  /** Its number in the evidence; of a file, its line. */
  readonly number: number
  readonly decided: PolicyVerdict | undefined
}

/**
 * Reads an entry of the evidence (as recorded, or as `fairlead log export` writes it), or a bare record of a request.
 * Undefined where it is about something else.
 */
export function recordedCall(json: JsonValue, number: number): RecordedCall | undefined {
  const entry = field(json, 'entry') ?? json
  const kept = field(entry, 'request')
  const recorded = fromRecord(kept ?? (stringField(entry, 'kind') === undefined ? entry : undefined))
  if (!recorded) return undefined
  const seq = field(entry, 'seq')
  return {
    ...recorded,
    number: typeof seq === 'number' ? seq : number,
    decided: verdictOf(field(entry, 'policy')),
  }
}

const DECISIONS = ['allow', 'confirm', 'block'] as const

function verdictOf(policy: JsonValue | undefined): PolicyVerdict | undefined {
  const rule = stringField(policy, 'rule')
  const tier = TIERS.find((known) => known === stringField(policy, 'tier'))
  const decision = DECISIONS.find((known) => known === stringField(policy, 'decision'))
  if (rule === undefined || tier === undefined || decision === undefined) return undefined
  return {
    decision,
    tier,
    rule,
    layer: stringField(policy, 'layer') ?? '',
    facts: listField(policy, 'facts').filter((fact) => typeof fact === 'string'),
    remedy: stringField(policy, 'remedy') ?? '',
  }
}
