import { fail } from '../../core/error.ts'
import { LOG_LABELS, type LogLabel } from '../../core/log-risk.ts'
import { field, isArray, type JsonValue, stringField } from '../../core/value.ts'
import type { Random } from '../../core/random.ts'
import { readRows } from './rows.ts'

/** Logs by label. No log stands under two labels. */
export type LogPool = ReadonlyMap<LogLabel, readonly string[]>

/** One labelled log, with what made it: a split never crosses that. */
export interface PooledLog {
  readonly risk: LogLabel
  readonly text: string
  readonly generator: string
}

export function poolOf(logs: Iterable<Pick<PooledLog, 'risk' | 'text'>>): LogPool {
  const labels = labelsOf(logs)
  return new Map(
    LOG_LABELS.map((label) => [
      label,
      [...labels].filter(([, risk]) => risk === label).map(([text]) => text),
    ]),
  )
}

/** Text to label. A log that is given under two labels is left out of none: the first stands. */
function labelsOf(logs: Iterable<Pick<PooledLog, 'risk' | 'text'>>): Map<string, LogLabel> {
  const labels = new Map<string, LogLabel>()
  for (const { risk, text } of logs) if (!labels.has(text)) labels.set(text, risk)
  return labels
}

/** Either the paper's shape, one object of `{label: [log, …]}`, or rows with `risk`, `text` and perhaps `generator`. */
export function readLogs(text: string, file: string): PooledLog[] {
  const whole = parsed(text)
  const logs =
    whole !== undefined && stringField(whole, 'risk') === undefined
      ? fromObject(whole, file)
      : [...readRows(text, file, asPooledLog)].map(({ row }) => row)
  if (logs.length === 0) fail('dataset/empty', { what: 'logs', file })
  return logs
}

/**
 * Whole generators go to one side, so that no way of writing is on both. Generators that write of the same risks are split
 * among themselves, so that both sides have all risks where there are enough of them.
 */
export function splitByGenerator(
  logs: readonly PooledLog[],
  share: number,
  random: Random,
): { readonly train: PooledLog[]; readonly test: PooledLog[] } {
  const held = new Set<string>()
  for (const [risks, generators] of generatorsByRisks(logs)) {
    if (generators.length < 2) continue
    const shuffled = random.fork(risks).shuffle(generators)
    for (const one of shuffled.slice(0, Math.max(1, Math.round(shuffled.length * share)))) held.add(one)
  }
  if (held.size === 0) fail('dataset/one-generator')
  return {
    train: logs.filter(({ generator }) => !held.has(generator)),
    test: logs.filter(({ generator }) => held.has(generator)),
  }
}

function generatorsByRisks(logs: readonly PooledLog[]): Map<string, string[]> {
  const risks = new Map<string, Set<LogLabel>>()
  for (const { generator, risk } of logs) risks.set(generator, (risks.get(generator) ?? new Set()).add(risk))
  const groups = new Map<string, string[]>()
  for (const [generator, labels] of [...risks].sort(([a], [b]) => (a < b ? -1 : 1))) {
    const key = LOG_LABELS.filter((label) => labels.has(label)).join(', ')
    groups.set(key, [...(groups.get(key) ?? []), generator])
  }
  return groups
}

/** The paper's shape. */
export function writeLogs(pool: LogPool): string {
  return `${JSON.stringify(Object.fromEntries(pool), null, 1)}\n`
}

function asPooledLog(value: JsonValue): PooledLog | string {
  const text = stringField(value, 'text')
  const risk = LOG_LABELS.find((label) => label === stringField(value, 'risk'))
  if (!text) return 'it has no text'
  return risk
    ? { risk, text, generator: stringField(value, 'generator') ?? 'unknown' }
    : 'risk is none of the ten labels'
}

function fromObject(whole: JsonValue, file: string): PooledLog[] {
  return LOG_LABELS.flatMap((risk) => {
    const logs = field(whole, risk) ?? []
    if (!isArray(logs) || logs.some((log) => typeof log !== 'string' || log === ''))
      fail('dataset/bad-row', { file, line: '1', what: `${risk} is no list of texts` })
    return logs.map((text) => ({ risk, text: text as string, generator: 'unknown' }))
  })
}

function parsed(text: string): JsonValue | undefined {
  try {
    return JSON.parse(text) as JsonValue
  } catch {
    return undefined
  }
}
