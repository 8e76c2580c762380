import type { Finding } from '../core/finding.ts'
import { resolvePointer } from '../core/place.ts'
import { atLeast } from '../core/severity.ts'
import { sentencesIn, type Stretch } from '../core/text/sentences.ts'
import { isObject, listField, type JsonValue } from '../core/value.ts'
import type { Transit } from './transit.ts'
import { partOf } from './withheld-part.ts'

/** What is taken out of one text of a definition; the whole member of its object where no range is given. */
export interface Cut {
  readonly rule: string
  readonly pointer: string
  readonly start?: number
  readonly end?: number
  /** What stands in its place, where its lack would mislead. */
  readonly instead?: string
}

/**
 * What has to leave a definition, or a server's instructions, that may otherwise pass: a sentence that steers, a value that
 * a schema proposes. A definition is to describe; what it wants beside that nobody misses, so less is needed to take a
 * sentence than to take a tool.
 */
export function cutOf(transit: Transit, finding: Finding): readonly Cut[] {
  const { rule, place, severity, confidence } = finding
  if (rule === 'tool/side-parameter') return sideParameter(transit, finding)
  const isSteering = STEERING.has(rule)
  if (!isSteering && !(TEXT.test(rule) && confidence !== 'low' && atLeast(severity, 'medium'))) return []
  if (isSteering && severity === 'info') return []
  const part = partOf(transit, place.pointer)
  if (part === undefined || transit.approvedByPerson.has(part)) return []
  const { pointer } = place
  if (PROPOSED.test(pointer)) {
    const member = pointer.replace(/\/\d+$/, '')
    return isSteering ? [{ rule, pointer: member }] : []
  }
  const value = resolvePointer(transit.frame.value, pointer)
  if (place.start === undefined || place.end === undefined || typeof value !== 'string') return []
  if (NAMES.test(pointer)) return []
  return sentencesAt(value, place.start, place.end).map((stretch) => ({ rule, pointer, ...stretch }))
}

/** Rules that only the guard acts on, by taking out what they found. */
const STEERING: ReadonlySet<string> = new Set([
  'surface/steering',
  'fleet/foreign-sentence',
  'fleet/foreign-tool-mention',
])

/** What others say of a sentence takes it out, where it is not grave enough to take the definition. */
const TEXT = /^text\//
/** Names and keys are what a host calls by. */
const NAMES = /\/(?:name|uri|uriTemplate|type|required\/\d+|enum\/\d+)$/
const PROPOSED = /\/(?:default|examples|examples\/\d+|example)$/

function sentencesAt(text: string, start: number, end: number): readonly Stretch[] {
  return sentencesIn(text).filter((sentence) => sentence.start < end && sentence.end > start)
}

/** A parameter that asks for what is the agent’s own, and that nobody has to fill in. */
function sideParameter(transit: Transit, { rule, severity, place: { pointer } }: Finding): readonly Cut[] {
  const part = partOf(transit, pointer)
  const inside = PARAMETER.exec(pointer)?.[0]
  if (part === undefined || inside === undefined || !atLeast(severity, 'medium')) return []
  if (transit.approvedByPerson.has(part)) return []
  const schema = resolvePointer(transit.frame.value, pointer.slice(0, -inside.length)) as
    | JsonValue
    | undefined
  const name = inside.slice(inside.lastIndexOf('/') + 1)
  return listField(isObject(schema) ? schema : null, 'required').includes(name) ? [] : [{ rule, pointer }]
}

const PARAMETER = /\/properties\/[^/]+$/
