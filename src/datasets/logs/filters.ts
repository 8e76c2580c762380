import { LOG_RISK_NAMES } from '../../core/log-risk.ts'
import type { Scenario } from './scenario.ts'
import type { WrittenPair } from './write-pair.ts'

const LEAST_CHARACTERS = 500
const LEAST_STATES = 12
const LEAST_CLUES = 5
/** Twins that differ more than this in length could be told apart by it. */
const MOST_STRETCH = 1.35

/** Why a pair may not be used; undefined if it may. */
export function unfit(pair: WrittenPair, scenario: Scenario): string | undefined {
  const { risky, safe, states } = pair
  if (leaked(risky) || leaked(safe)) return 'names a label'
  if (Math.min(risky.length, safe.length) < LEAST_CHARACTERS) return 'is too short'
  if (states < LEAST_STATES) return 'has too few states'
  if (scenario.clues.length < LEAST_CLUES) return 'has too few clues'
  if (risky === safe) return 'does not differ from its twin'
  const stretch = Math.max(risky.length, safe.length) / Math.min(risky.length, safe.length)
  return stretch > MOST_STRETCH ? 'differs too much in length from its twin' : undefined
}

const LABELS = [...LOG_RISK_NAMES.map((name) => name.toLowerCase()), 'safe']

/** The bare word counts inside other words too, as it did for those who first filtered such logs. */
export function leaked(text: string): boolean {
  const lower = text.toLowerCase()
  return LABELS.some((label) => lower.includes(label))
}
