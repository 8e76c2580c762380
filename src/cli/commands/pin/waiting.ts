import { diffDefinition, type Difference } from '../../../core/definition-diff.ts'
import type { Finding, NotChecked } from '../../../core/finding.ts'
import { SEVERITIES } from '../../../core/severity.ts'
import type { Change, Message } from '../../../core/subject.ts'
import { field, stringField, type JsonValue } from '../../../core/value.ts'
import { runDetectors } from '../../../detectors/run.ts'
import { definitionOutcome } from '../../../detectors/definition-outcome.ts'
import type { Outcome } from '../../../detectors/run-these.ts'
import { messageOutcome } from '../../../detectors/message-outcome.ts'
import { definitionOf } from '../../../core/definition-of.ts'
import type { Pin } from '../../../store/pins.ts'
import { offeredHash } from './standing.ts'

/** One thing that waits for a person, with all that helps to decide. */
export interface Waiting {
  readonly pin: Pin
  readonly hash: string
  /** What was approved, if anything was. */
  readonly before: JsonValue | undefined
  readonly after: JsonValue
  /** Empty where nothing was approved that it could differ from. */
  readonly differences: readonly Difference[]
  /** An approved thing of the same description under another name. */
  readonly likeness: string | undefined
  /** Worst first, each rule once. */
  readonly findings: readonly Finding[]
  readonly notChecked: readonly NotChecked[]
  /** What others saw of it, where somebody has that. */
  readonly others?: string
}

export function waitingOf(pin: Pin, others: readonly Pin[]): Waiting {
  const hash = offeredHash(pin)
  const isApproved = pin.state === 'approved'
  const before = isApproved ? partOf(pin.kind, pin.definition) : undefined
  const after = partOf(pin.kind, pin.candidate?.definition ?? pin.definition)
  const likeness = isApproved ? undefined : others.find((other) => isAlike(pin, other))
  const change = changeOf(pin, before, after, likeness)
  const outcomes = [change ? runDetectors('change', change) : NOTHING, contentOutcome(pin, after)]
  return {
    pin,
    hash,
    before,
    after,
    likeness: likeness?.name,
    differences: change && isApproved ? diffDefinition(change) : [],
    findings: worstOfEach(outcomes.flatMap(({ findings }) => findings)),
    notChecked: outcomes.flatMap(({ notChecked }) => notChecked),
  }
}

const NOTHING: Outcome = { findings: [], notChecked: [] }

/** Bodies of prompts are pinned together with the arguments they were asked for with. */
function partOf(kind: Pin['kind'], definition: string): JsonValue {
  const json = JSON.parse(definition) as JsonValue
  return kind === 'prompt-body' ? (field(json, 'messages') ?? json) : json
}

function changeOf(
  { kind, name }: Pin,
  before: JsonValue | undefined,
  after: JsonValue,
  likeness: Pin | undefined,
): Change | undefined {
  const about = { kind: kind === 'surface' ? 'instructions' : kind, name } as const
  if (before !== undefined) return { ...about, before, after }
  if (!likeness) return undefined
  return { ...about, before: partOf(kind, likeness.definition), after, renamedFrom: likeness.name }
}

function isAlike(pin: Pin, other: Pin): boolean {
  if (other.kind !== pin.kind || other.name === pin.name || other.state !== 'approved') return false
  const description = stringField(partOf(pin.kind, pin.definition), 'description') ?? ''
  return (
    description !== '' && description === stringField(partOf(other.kind, other.definition), 'description')
  )
}

/** What the checks say of the thing itself, whatever it was before. */
function contentOutcome({ kind, name }: Pin, after: JsonValue): Outcome {
  if (kind === 'tool' || kind === 'prompt' || kind === 'resource' || kind === 'template') {
    const definition = definitionOf(kind, after)
    return definition ? definitionOutcome(definition) : NOTHING
  }
  const answer = { from: 'server', kind: 'response', isError: false } as const
  const message: Message =
    kind === 'prompt-body'
      ? { ...answer, method: 'prompts/get', body: { messages: after }, request: { name } }
      : { ...answer, method: 'initialize', body: { instructions: after } }
  return messageOutcome(message, '', Infinity)
}

function worstOfEach(findings: readonly Finding[]): readonly Finding[] {
  const byRule = new Map<string, Finding>()
  for (const finding of findings.toSorted((a, b) => rank(b) - rank(a)))
    if (!byRule.has(finding.rule)) byRule.set(finding.rule, finding)
  return [...byRule.values()]
}

const rank = ({ severity }: Finding): number => SEVERITIES.indexOf(severity)
