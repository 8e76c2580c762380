import { createHash } from 'node:crypto'
import { LOG_RISK_NAMES } from '../../core/log-risk.ts'
import type { LogRisk } from '../../core/log-risk.ts'
import { randomFrom } from '../../core/random.ts'
import type { LogSample } from '../../core/sample.ts'
import { unfit } from './filters.ts'
import type { Scenario } from './scenario.ts'
import { SCENARIOS } from './scenarios/index.ts'
import { writePair } from './write-pair.ts'

/** A row of the data set: a labelled log, what shows the label, and the story it was told from. */
export interface LogRow extends LogSample {
  readonly surface: 'log'
  readonly set: 'fairlead-logs'
  readonly explanation: string
  readonly scenario: string
}

export interface PairPlan {
  readonly pairs: number
  readonly seed: string | number
  /** Only this one; all nine in turn otherwise. */
  readonly risk?: LogRisk | undefined
}

/**
 * Pair number `index` of a plan, whatever came before it: a run that was cut off goes on anywhere and gives the same bytes.
 * Classes take turns, and within a class its scenarios do.
 */
export function pairAt(plan: PairPlan, index: number): readonly [risky: LogRow, safe: LogRow] {
  const risks = plan.risk === undefined ? risksWithScenarios() : [plan.risk]
  const risk = risks[index % risks.length]!
  const names = randomFrom(`${plan.seed}/${risk}`).shuffle(namesOf(risk))
  const turn = Math.floor(index / risks.length)
  for (let tries = 0; tries < names.length * TRIES; tries++) {
    const name = names[(turn + Math.floor(tries / TRIES)) % names.length]!
    const scenario = SCENARIOS[name]!
    const written = writePair(scenario, `${plan.seed}/${name}/${turn}/${tries}`)
    if (unfit(written) === undefined) return rowsOf(`engine-${name}`, name, risk, index, written)
  }
  throw new RangeError(`no scenario of ${risk} gave a fit pair`)
}

const TRIES = 12

export function rowsOf(
  generator: string,
  scenario: string,
  risk: LogRisk,
  index: number,
  written: { readonly risky: string; readonly safe: string; readonly explanation: string },
): readonly [LogRow, LogRow] {
  const pair = taskId(risk, generator, index)
  const shared = { pair, generator, surface: 'log', set: 'fairlead-logs', pair_risk: risk, scenario } as const
  const row = (label: 0 | 1): LogRow => ({
    id: `${pair}-${label}`,
    ...shared,
    label,
    risk: label === 1 ? risk : 'Safe',
    text: label === 1 ? written.risky : written.safe,
    explanation: label === 1 ? written.explanation : '',
  })
  return [row(1), row(0)]
}

/** As the data set it takes after names its tasks. */
export function taskId(risk: LogRisk, generator: string, index: number): string {
  return createHash('md5').update(`${risk}:${generator}:${index}`).digest('hex')
}

function namesOf(risk: LogRisk): string[] {
  return Object.keys(SCENARIOS).filter((name) => SCENARIOS[name]?.risk === risk)
}

const risksWithScenarios = (): LogRisk[] => LOG_RISK_NAMES.filter((risk) => namesOf(risk).length > 0)

export function scenarioNamed(name: string): Scenario | undefined {
  return Object.hasOwn(SCENARIOS, name) ? SCENARIOS[name] : undefined
}

export const scenarioNames = (): readonly string[] => Object.keys(SCENARIOS)
