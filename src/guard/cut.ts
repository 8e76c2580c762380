import type { Finding } from '../core/finding.ts'
import { resolvePointer } from '../core/place.ts'
import { atLeast } from '../core/severity.ts'
import { sentencesIn, type Stretch } from '../core/text/sentences.ts'
import type { Transit } from './transit.ts'
import { partOf } from './withheld-part.ts'

/** What is taken out of one text of a definition; the whole member of its object where no range is given. */
export interface Cut {
  readonly rule: string
  readonly pointer: string
  readonly start?: number
  readonly end?: number
}

/**
 * What has to leave a definition, or a server's instructions, that may otherwise pass: a sentence that steers, a value that
 * a schema proposes. A definition is to describe; what it wants beside that nobody misses, so less is needed to take a
 * sentence than to take a tool.
 */
export function cutOf(transit: Transit, finding: Finding): readonly Cut[] {
  const { rule, place, severity, confidence } = finding
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
  'tool/preset-target',
])

/** What others say of a sentence takes it out, where it is not grave enough to take the definition. */
const TEXT = /^text\//
/** Names and keys are what a host calls by. */
const NAMES = /\/(?:name|uri|uriTemplate|type|required\/\d+|enum\/\d+)$/
const PROPOSED = /\/(?:default|examples|examples\/\d+|example)$/

function sentencesAt(text: string, start: number, end: number): readonly Stretch[] {
  return sentencesIn(text).filter((sentence) => sentence.start < end && sentence.end > start)
}
