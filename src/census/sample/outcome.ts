import { SEVERITIES, type Severity } from '../../core/severity.ts'
import { field, isObject, listField, stringField, type JsonValue } from '../../core/value.ts'
import type { Listing } from '../listing.ts'

/**
 * What the scanner’s source analysis says of one server: kept in `more.source` of its listing, so that a sample is a snapshot
 * like any other. Names rules, never a line of the source.
 */
export interface SourceOutcome {
  /** `partly`: some of it could not be read, so what was not found is not known to be absent. */
  readonly state: 'analysed' | 'partly' | 'not-checked'
  readonly why?: string
  /** The worst severity of each. */
  readonly rules: readonly (readonly [rule: string, severity: Severity])[]
  readonly tools: number
}

/** Foreign, as every snapshot is. */
export function sourceOutcomeOf({ more }: Listing): SourceOutcome | undefined {
  const said = field(more, 'source')
  if (!isObject(said)) return undefined
  const state = STATES.find((one) => one === said['state'])
  if (state === undefined) return undefined
  const tools = field(said, 'tools')
  const why = stringField(said, 'why')
  return {
    state,
    ...(why !== undefined && { why }),
    rules: listField(said, 'rules').slice(0, MOST_RULES).flatMap(ruleIn),
    tools: typeof tools === 'number' && tools >= 0 ? Math.floor(tools) : 0,
  }
}

const STATES = ['analysed', 'partly', 'not-checked'] as const
const MOST_RULES = 200
const RULE = /^[a-z]{1,20}\/[a-z-]{1,60}$/

function ruleIn(value: JsonValue): readonly (readonly [string, Severity])[] {
  if (!Array.isArray(value)) return []
  const [rule, word] = value as readonly unknown[]
  const severity = SEVERITIES.find((one) => one === word)
  return typeof rule === 'string' && RULE.test(rule) && severity !== undefined ? [[rule, severity]] : []
}
