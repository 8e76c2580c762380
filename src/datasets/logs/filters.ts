import { LOG_RISK_NAMES } from '../../core/log-risk.ts'

const LEAST_CHARACTERS = 500
const LEAST_STATES = 12
const LEAST_CLUES = 5
/** Twins that differ more than this in length could be told apart by it. */
const MOST_STRETCH = 1.35

export interface PairTexts {
  readonly risky: string
  readonly safe: string
  /** One clue a line. */
  readonly explanation: string
  /** Entries of the shorter twin that belong to the story. */
  readonly states: number
}

/** Why a pair may not be used, whoever wrote it; undefined if it may. */
export function unfit({ risky, safe, explanation, states }: PairTexts): string | undefined {
  if (leaked(risky) || leaked(safe)) return 'names a label'
  if (Math.min(risky.length, safe.length) < LEAST_CHARACTERS) return 'is too short'
  if (states < LEAST_STATES) return 'has too few states'
  if (explanation.split('\n').filter((line) => line.trim() !== '').length < LEAST_CLUES)
    return 'has too few clues'
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
