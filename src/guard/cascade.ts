import type { Finding, NotChecked } from '../core/finding.ts'
import type { TextContext, TextModel, TextVerdict } from '../core/judge.ts'
import type { Severity } from '../core/severity.ts'
import type { TextRole } from '../core/subject.ts'
import { createArbiter, type ArbiterOptions, type Opinion } from './cascade/arbiter.ts'
import type { Stretch } from './cascade/arbiter-prompt.ts'
import type { Counters } from './cascade/counters.ts'
import type { Outcome } from '../detectors/run-these.ts'

export interface CascadeOptions {
  readonly textModel: TextModel
  /** From here on the model's word is a finding; from `surely` on it is a grave one. */
  readonly flagAt?: number
  readonly surely?: number
  /** Between these, both left out, the model is unsure. */
  readonly band?: readonly [low: number, high: number]
  /** What the arbiter cannot tell either is told of from here on (T_u of MCP-Guard). */
  readonly uncertainAt?: number
  readonly arbiter?: ArbiterOptions
}

/** One text that the model was unsure of. */
export interface Unsure {
  readonly text: Stretch
  readonly role: TextRole
  readonly pointer: string
  readonly probability: number
}

/** The model and, where it is unsure, the arbiter. Each only ever adds findings: what came before stands. */
export interface Cascade {
  readonly read: (text: Stretch, role: TextRole, pointer: string, context: TextContext) => Read
  /** Undefined where there is no arbiter. Never rejects, and settles within the arbiter's time limit. */
  readonly ask: ((unsure: readonly Unsure[]) => Promise<Outcome>) | undefined
  readonly close: () => void
}

export interface Read {
  readonly findings: readonly Finding[]
  readonly notChecked: readonly NotChecked[]
  readonly unsure: Unsure | undefined
}

export function createCascade(options: CascadeOptions, counters: Counters): Cascade {
  const { textModel, surely = 0.9, band = [0.45, 0.55], uncertainAt = 0.45 } = options
  const flagAt = options.flagAt ?? band[1]
  const arbiter = options.arbiter && createArbiter(options.arbiter)

  const read: Cascade['read'] = (text, role, pointer, context) => {
    const verdict = textModel.judge(text.value.slice(text.start, text.end), role, context)
    const { probability } = verdict
    if (!(probability >= 0 && probability <= 1))
      return { ...NOTHING, notChecked: [{ what: 'model', reason: 'the model gave no probability' }] }
    const isUnsure = probability > band[0] && probability < band[1]
    if (probability >= flagAt) {
      const severity = probability >= surely ? 'high' : 'medium'
      const message = `The model takes this for an attempt to steer the agent (${probability.toFixed(2)})${because(verdict)}`
      const found = finding('model/instruction', severity, message, pointer)
      return {
        ...NOTHING,
        findings: [found],
        unsure: isUnsure ? { text, role, pointer, probability } : undefined,
      }
    }
    if (!isUnsure) return NOTHING
    const message = `The model cannot tell whether this tries to steer the agent (${probability.toFixed(2)})${because(verdict)}`
    const found = finding('model/unsure', 'low', message, pointer)
    return { ...NOTHING, findings: [found], unsure: { text, role, pointer, probability } }
  }

  const ask = async (unsure: readonly Unsure[]): Promise<Outcome> => {
    const groups = byText(unsure)
    // The likeliest first: only so many are asked about at once.
    groups.sort(([one], [other]) => (other?.probability ?? 0) - (one?.probability ?? 0))
    const asked = groups.slice(0, MOST_ASKED)
    counters.escalate(0, asked.length)
    const outcomes = await Promise.all(asked.map(askOnce))
    const notChecked = outcomes.flatMap((outcome) => outcome.notChecked)
    if (groups.length > asked.length)
      notChecked.push({ what: 'arbiter', reason: 'more texts than are asked about at once' })
    return { findings: outcomes.flatMap(({ findings }) => findings), notChecked }
  }

  /** About one text, wherever in the message it stands. */
  const askOnce = async (same: readonly Unsure[]): Promise<Outcome> => {
    const opinion = await arbiter!.ask(same[0]!.text, same[0]!.role)
    const findings = same.flatMap((one) => findingOf(one, opinion) ?? [])
    counters.add('arbiter', opinion.ms, findings.length > 0)
    const notChecked = opinion.ok ? [] : [{ what: 'arbiter', reason: opinion.reason }]
    return { findings, notChecked }
  }

  const findingOf = ({ pointer, probability }: Unsure, opinion: Opinion): Finding | undefined => {
    if (!opinion.ok || opinion.verdict === 'safe') return undefined
    if (opinion.verdict === 'unsafe')
      return finding(
        'arbiter/unsafe',
        'high',
        'The arbiter takes this for an attempt to steer the agent',
        pointer,
      )
    return probability >= uncertainAt
      ? finding(
          'arbiter/uncertain',
          'medium',
          'Neither the model nor the arbiter can call this safe',
          pointer,
        )
      : undefined
  }

  return { read, ask: arbiter && ask, close: () => arbiter?.close() }
}

/** In the names of the model's own features: what a text says is never repeated. */
function because({ top }: TextVerdict): string {
  return top.length === 0 ? '' : `: ${top.slice(0, 3).join(', ')}`
}

function byText(unsure: readonly Unsure[]): Unsure[][] {
  const groups = new Map<string, Unsure[]>()
  for (const one of unsure) {
    const { value, start, end } = one.text
    const key = `${one.role}\0${value.slice(start, end)}`
    const group = groups.get(key)
    if (group) group.push(one)
    else groups.set(key, [one])
  }
  return [...groups.values()]
}

const NOTHING: Read = { findings: [], notChecked: [], unsure: undefined }
const MOST_ASKED = 4

function finding(rule: string, severity: Severity, message: string, pointer: string): Finding {
  return { rule, severity, confidence: 'medium', message, place: { pointer } }
}
