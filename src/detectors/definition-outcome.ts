import { canonicalJson, sha256Hex } from '../core/canonical.ts'
import type { Finding, NotChecked } from '../core/finding.ts'
import { pointerOf } from '../core/place.ts'
import type { Definition, TrafficKind, Subjects, TextRole } from '../core/subject.ts'
import { readText } from '../core/text.ts'
import { definitionLeaves } from '../mcp/leaves.ts'
import { runDetectors } from './run.ts'
import type { Outcome } from './run-these.ts'

/** What the detectors say of one definition and of every string in it. Kept by content: lists come again and again. */
export function definitionOutcome(definition: Definition, isAudit = false): Outcome {
  const key = sha256Hex(`${definition.kind}${isAudit ? '+' : ''}\0${canonicalJson(definition.json)}`)
  const known = kept.get(key)
  if (known) return known
  const gathered = gather()
  const kind = definition.kind === 'template' ? 'resource' : definition.kind
  gathered.add(runAt(kind, definition, (pointer) => within(pointer, '/json'), isAudit))
  definitionLeaves(definition.json, (value, role, path) => gathered.text(value, role, path, ''))
  if (kept.size >= MOST_KEPT) kept.clear()
  kept.set(key, gathered)
  return gathered
}

const MOST_KEPT = 4096
const kept = new Map<string, Outcome>()

/** Runs the detectors of a kind and moves the places of what they find to where the subject stands in the message. */
export function runAt<K extends TrafficKind>(
  kind: K,
  subject: Subjects[K],
  at: (pointer: string) => string,
  isAudit = false,
): Outcome {
  const outcome = runDetectors(kind, subject, isAudit)
  if (outcome.findings.length === 0) return outcome
  const findings = outcome.findings.map((finding) => ({
    ...finding,
    place: { ...finding.place, pointer: at(finding.place.pointer) },
  }))
  return { findings, notChecked: outcome.notChecked }
}

/** A place in a subject, as a place in the part of it that stands in the message; the whole part where it is elsewhere. */
export function within(pointer: string, part: string): string {
  return pointer.startsWith(`${part}/`) ? pointer.slice(part.length) : ''
}

/** Findings of one message are told up to here; more of them say nothing new. */
const MOST_FINDINGS = 200

/** Adds up what is said of many texts. Past `until` the rest is not checked, and says so. */
export function gather(until = Infinity) {
  const findings: Finding[] = []
  const notChecked: NotChecked[] = []
  let texts = 0
  let isLate = false
  const add = (outcome: Outcome): void => {
    if (outcome.findings.length > 0 && findings.length < MOST_FINDINGS) findings.push(...outcome.findings)
    if (outcome.notChecked.length > 0) notChecked.push(...outcome.notChecked.slice(0, 10))
  }
  const text = (value: string, role: TextRole, path: readonly (string | number)[], base: string): void => {
    if (isLate || isOverdue()) return
    const outcome = runDetectors('text', readText(value, role))
    if (outcome.findings.length === 0 && outcome.notChecked.length === 0) return
    const pointer = base + pointerOf(path)
    const findings = outcome.findings.map((finding) => ({ ...finding, place: { ...finding.place, pointer } }))
    add({ findings, notChecked: outcome.notChecked })
  }
  // The clock is looked at now and then: it costs as much as a short text.
  const isOverdue = (): boolean => {
    if ((++texts & 31) !== 0 || performance.now() < until) return false
    isLate = true
    notChecked.push(OVERDUE)
    return true
  }
  return { findings, notChecked, add, text }
}

/** The one reason that makes a message late. */
export const OVERDUE: NotChecked = { what: 'detect', reason: 'the checks did not finish in time' }
