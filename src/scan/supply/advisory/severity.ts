import type { Advisory } from '../../../core/package.ts'
import { field, listField, stringField } from '../../../core/value.ts'

const WORDS: Readonly<Record<string, Advisory['severity']>> = {
  LOW: 'low',
  MODERATE: 'medium',
  MEDIUM: 'medium',
  HIGH: 'high',
  CRITICAL: 'critical',
}

/** In the words of whoever reviewed it, else from its CVSS vector, else in the middle. */
export function severityOf(advisory: unknown): Advisory['severity'] {
  const word = stringField(field(advisory, 'database_specific'), 'severity')?.toUpperCase() ?? ''
  if (Object.hasOwn(WORDS, word)) return WORDS[word] ?? 'medium'
  const vector = listField(advisory, 'severity')
    .map((one) => stringField(one, 'score'))
    .find((one) => one?.startsWith('CVSS:3') === true)
  const score = vector === undefined ? undefined : baseScore(vector)
  if (score === undefined) return 'medium'
  return score >= 9 ? 'critical' : score >= 7 ? 'high' : score >= 4 ? 'medium' : 'low'
}

const WEIGHTS: Readonly<Record<string, Readonly<Record<string, number>>>> = {
  AV: { N: 0.85, A: 0.62, L: 0.55, P: 0.2 },
  AC: { L: 0.77, H: 0.44 },
  UI: { N: 0.85, R: 0.62 },
  C: { H: 0.56, L: 0.22, N: 0 },
  I: { H: 0.56, L: 0.22, N: 0 },
  A: { H: 0.56, L: 0.22, N: 0 },
}
/** What a right weighs depends on whether what breaks is the thing itself. */
const RIGHTS = { U: { N: 0.85, L: 0.62, H: 0.27 }, C: { N: 0.85, L: 0.68, H: 0.5 } } as const

/** Base score of CVSS 3.0 and 3.1; undefined where a metric is missing. */
export function baseScore(vector: string): number | undefined {
  const metrics = new Map(vector.split('/').map((part) => part.split(':', 2) as [string, string]))
  const weight = (name: string): number => WEIGHTS[name]?.[metrics.get(name) ?? ''] ?? Number.NaN
  const isChanged = metrics.get('S') === 'C'
  const rights: Readonly<Record<string, number>> = RIGHTS[isChanged ? 'C' : 'U']
  const lost = 1 - (1 - weight('C')) * (1 - weight('I')) * (1 - weight('A'))
  const impact = isChanged ? 7.52 * (lost - 0.029) - 3.25 * (lost - 0.02) ** 15 : 6.42 * lost
  const ease =
    8.22 * weight('AV') * weight('AC') * (rights[metrics.get('PR') ?? ''] ?? Number.NaN) * weight('UI')
  if (Number.isNaN(impact + ease)) return undefined
  if (impact <= 0) return 0
  const score = Math.min((isChanged ? 1.08 : 1) * (impact + ease), 10)
  return Math.ceil(Math.round(score * 100_000) / 10_000) / 10
}
