import type { Finding, NotChecked } from '../core/finding.ts'
import type { LogModel, LogVerdict } from '../core/judge.ts'
import { logRule } from '../core/judge-rule.ts'
import { LOG_LABELS, type LogRisk } from '../core/log-risk.ts'
import type { Severity } from '../core/severity.ts'
import type { JsonValue } from '../core/value.ts'
import type { Counters } from './cascade/counters.ts'
import { logBlocks } from './log-tap/log-blocks.ts'
import { createLogWindow } from './log-tap/log-window.ts'
import { messageLines } from './log-tap/message-lines.ts'

export interface LogTapOptions {
  readonly model: LogModel
  /** From here on the model's word is a finding. */
  readonly flagAt?: number
  /** Whether, in enforce mode, the next tool result after a finding is refused in the words of MCP-RiskCue. */
  readonly refuses?: boolean
}

/** What a server's log says about it, out of its notifications, its standard error and its results. */
export interface LogTap {
  readonly hearMessage: (params: JsonValue, pointer: string) => LogOutcome
  /** Also judges whatever came before and was not judged yet. */
  readonly hearResult: (body: JsonValue, pointer: string) => LogOutcome
  readonly hearErrors: (chunk: Uint8Array) => LogOutcome
  /** The risk that the next tool result is to be refused for, once. */
  readonly takeRisk: () => LogRisk | undefined
}

export interface LogOutcome {
  readonly found: readonly LogFound[]
  readonly notChecked: readonly NotChecked[]
}

export interface LogFound {
  readonly finding: Finding
  readonly risk: LogRisk
  readonly probability: number
  /** The lines it rests on: their numbers, and what they say. */
  readonly lines: readonly { readonly number: number; readonly text: string }[]
}

export function createLogTap(
  { model, flagAt = 0.5, refuses = false }: LogTapOptions,
  counters: Counters,
): LogTap {
  const window = createLogWindow()
  const decoder = new TextDecoder()
  let tail = ''
  let risk: LogRisk | undefined
  let told: { readonly risk: LogRisk; readonly severity: Severity; readonly until: number } | undefined
  let restUntil = 0

  const hearMessage = (params: JsonValue, pointer: string): LogOutcome => {
    for (const line of messageLines(params)) window.add(line)
    return isDue() ? judgeWindow(pointer) : NOTHING
  }

  const hearResult = (body: JsonValue, pointer: string): LogOutcome => {
    const outcomes = window.fresh() > 0 ? [judgeWindow(pointer)] : []
    for (const block of logBlocks(body, pointer)) {
      const lines = block.text.split('\n')
      outcomes.push(judged(block.text, block.pointer, (at) => ({ number: at, text: lines[at - 1] ?? '' })))
    }
    return {
      found: outcomes.flatMap(({ found }) => found),
      notChecked: outcomes.flatMap(({ notChecked }) => notChecked),
    }
  }

  const hearErrors = (chunk: Uint8Array): LogOutcome => {
    const lines = (tail + decoder.decode(chunk, { stream: true })).split('\n')
    tail = (lines.pop() ?? '').slice(0, LONGEST_TAIL)
    for (const line of lines) window.add(line)
    return isDue() ? judgeWindow('') : NOTHING
  }

  /** Lines that come without end must not keep the model busy: it rests ten times as long as it took. */
  const isDue = (): boolean => window.fresh() >= FRESH && performance.now() >= restUntil

  const judgeWindow = (pointer: string): LogOutcome => {
    window.look()
    const from = performance.now()
    const outcome = judged(window.text(), pointer, (at) => ({
      number: window.numberOf(at),
      text: window.line(at) ?? '',
    }))
    const now = performance.now()
    restUntil = now + 10 * (now - from)
    const [found] = outcome.found
    if (!found) return outcome
    // The same lines are in the window for a while: they are told of once.
    const until = Math.max(0, ...found.lines.map(({ number }) => number))
    const { severity } = found.finding
    const isOld = told?.risk === found.risk && told.until >= until && told.severity === severity
    told = { risk: found.risk, severity, until }
    return isOld ? NOTHING : outcome
  }

  const judged = (
    log: string,
    pointer: string,
    lineAt: (at: number) => { readonly number: number; readonly text: string },
  ): LogOutcome => {
    const from = performance.now()
    const verdict = verdictOf(model, log)
    const isHit = verdict !== undefined && verdict.label !== 'Safe' && verdict.probability >= flagAt
    counters.add('logs', performance.now() - from, isHit)
    if (verdict === undefined)
      return { found: [], notChecked: [{ what: 'logs', reason: 'the log model gave no verdict' }] }
    const { label, probability } = verdict
    if (!isHit || label === 'Safe') return NOTHING
    const lines = verdict.lines.slice(0, MOST_LINES).map(lineAt)
    risk = label
    return {
      found: [{ finding: findingOf(label, probability, lines, pointer), risk: label, probability, lines }],
      notChecked: [],
    }
  }

  const takeRisk = (): LogRisk | undefined => {
    const taken = refuses ? risk : undefined
    risk = undefined
    return taken
  }

  return { hearMessage, hearResult, hearErrors, takeRisk }
}

const NOTHING: LogOutcome = { found: [], notChecked: [] }
const FRESH = 8
const MOST_LINES = 10
const LONGEST_TAIL = 4096

/** Undefined for a model that fails, or says what no log model may say: the log is then not checked, and nothing else suffers. */
function verdictOf(model: LogModel, log: string): LogVerdict | undefined {
  try {
    const verdict = model.judge(log)
    const isSound = LOG_LABELS.includes(verdict.label) && verdict.probability >= 0 && verdict.probability <= 1
    return isSound ? verdict : undefined
  } catch {
    return undefined
  }
}

function findingOf(
  risk: LogRisk,
  probability: number,
  lines: readonly { readonly number: number }[],
  pointer: string,
): Finding {
  const where = lines.length > 0 ? `, from lines ${lines.map(({ number }) => number).join(', ')}` : ''
  return {
    rule: logRule(risk),
    severity: probability >= 0.9 ? 'high' : probability >= 0.7 ? 'medium' : 'low',
    confidence: probability >= 0.9 ? 'medium' : 'low',
    message: `The log reads like ${risk} (${probability.toFixed(2)})${where}`,
    place: { pointer },
  }
}
