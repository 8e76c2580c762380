import type { Finding } from '../core/finding.ts'
import type { PolicyRequest } from '../core/policy.ts'
import { SEVERITIES, atLeast, type Severity } from '../core/severity.ts'
import { isObject } from '../core/value.ts'
import type { CedarValue } from './cedar.ts'
import { inputTypes } from './input-type.ts'
import { cedarValue, OddArgument } from './input-value.ts'
import type { Reads } from './reads.ts'

export type Context = Record<string, CedarValue>

/** Which parts of the context some norms look at: all of it, or of some members some parts. */
export type Wanted = 'all' | ReadonlyMap<string, Wanted>

/** Crossing into Cedar costs more than deciding, so only what is looked at goes. */
export function wantedBy(reads: readonly Reads[]): Wanted {
  const paths = reads.flatMap((each) => each.paths)
  if (paths.some(({ length }) => length === 0)) return 'all'
  const tops = new Set(paths.map(([top = '']) => top))
  return new Map(
    [...tops].map((top) => {
      const below = paths.flatMap(([first, ...rest]) => (first === top ? [rest] : []))
      return [top, wantedBy([{ paths: below, words: new Set(), hasParties: false }])]
    }),
  )
}

const part = (wanted: Wanted | undefined, member: string): Wanted | undefined =>
  wanted === undefined || wanted === 'all' ? wanted : wanted.get(member)

/** May throw `OddArgument`. `patterns`: the ids of those that hold. */
export function contextOf(request: PolicyRequest, wanted: Wanted, patterns: readonly string[]): Context {
  const context: Context = {}
  for (const top of wanted === 'all' ? TOPS : wanted.keys()) {
    const has: Has = (member) => part(part(wanted, top), member) !== undefined
    if (top === 'flow') context[top] = flowOf(request, has)
    else if (top === 'findings') context[top] = findingsOf(request.findings, has)
    else if (top === 'past') context[top] = pastOf(request, part(wanted, top))
    else if (top === 'time') context[top] = timeOf(request.time)
    else if (top === 'input') context[top] = inputOf(request, has)
    else if (top === 'patterns') context[top] = [...patterns]
    else if (top === 'name' && request.name !== undefined) context[top] = request.name
  }
  return context
}

const TOPS = ['flow', 'findings', 'past', 'time', 'input', 'patterns', 'name']

type Has = (member: string) => boolean

function flowOf({ flow }: PolicyRequest, has: Has): CedarValue {
  const { isAsked } = flow
  return {
    ...(has('integrity') && { integrity: flow.integrity }),
    ...(has('confidentiality') && { confidentiality: flow.confidentiality }),
    ...(has('sources') && { sources: [...flow.sources] }),
    ...(has('hasReadUntrusted') && { hasReadUntrusted: flow.hasReadUntrusted }),
    ...(has('hasReadPrivate') && { hasReadPrivate: flow.hasReadPrivate }),
    ...(has('isAsked') && isAsked !== undefined && { isAsked }),
  }
}

/** Each set holds what is as grave or graver, by rule and by family (`flow/*`); what is little sure is in `unsure` only. */
export const FINDING_SETS = [...SEVERITIES, 'unsure'] as const

function findingsOf(findings: readonly Finding[], has: Has): CedarValue {
  const sets: Record<string, CedarValue> = {}
  for (const set of FINDING_SETS) if (has(set)) sets[set] = namesIn(findings, set)
  return sets
}

function namesIn(findings: readonly Finding[], set: Severity | 'unsure'): string[] {
  if (findings.length === 0) return []
  const found = findings.filter(({ severity, confidence }) =>
    set === 'unsure' ? confidence === 'low' : confidence !== 'low' && atLeast(severity, set),
  )
  return [...new Set(found.flatMap(({ rule }) => [rule, familyOf(rule)]))].sort()
}

export const familyOf = (rule: string): string => `${rule.slice(0, rule.indexOf('/'))}/*`

function pastOf({ past }: PolicyRequest, wanted: Wanted | undefined): CedarValue {
  const called = (list: string): string[] => {
    const of = part(wanted, list)
    return of === undefined ? [] : Object.keys(past.counts).filter((action) => part(of, action))
  }
  return {
    ...(part(wanted, 'calls') && { calls: called('calls') }),
    counts: Object.fromEntries(called('counts').map((action) => [action, past.counts[action] ?? 0])),
    last: Object.fromEntries(called('last').map((action) => [action, past.order.lastIndexOf(action)])),
  }
}

/** UTC: a decision must not depend on where the machine stands. */
function timeOf(time: number): CedarValue {
  const at = new Date(time)
  return {
    unix: Math.floor(time / 1000),
    hour: at.getUTCHours(),
    minute: at.getUTCMinutes(),
    weekday: at.getUTCDay() || 7,
  }
}

function inputOf({ input, inputSchema }: PolicyRequest, has: Has): CedarValue {
  if (!isObject(input)) return {}
  const { fields } = inputTypes(inputSchema)
  return Object.fromEntries(
    Object.entries(input).flatMap(([name, value]) => {
      if (!has(name)) return []
      if (name.startsWith('__')) throw new OddArgument()
      const held = cedarValue(value, fields.get(name)?.type)
      return held === undefined ? [] : [[name, held]]
    }),
  )
}
