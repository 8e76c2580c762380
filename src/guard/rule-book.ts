import type { Finding } from '../core/finding.ts'
import type { Text } from '../core/subject.ts'
import type { JsonObject } from '../core/value.ts'

/** The user's own rules, compiled. */
export interface UserRules {
  readonly count: number
  /** What the rules find in one text; undefined when the time ran out before the end of it. */
  readonly find: (text: Text, until: number) => readonly UserHit[] | undefined
}

export type UserHit = Pick<Finding, 'rule' | 'severity' | 'message'>

/** The rules that hold at the moment: they may be replaced while the guard runs. */
export interface RuleBook {
  readonly current: () => UserRules
  readonly replace: (rules: UserRules) => void
  readonly hit: (rule: string) => void
  /** How often each rule matched a message so far. */
  readonly hits: () => JsonObject
}

export function createRuleBook(first: UserRules): RuleBook {
  let rules = first
  const hits = new Map<string, number>()
  return {
    current: () => rules,
    replace: (next) => {
      rules = next
    },
    hit: (rule) => {
      if (hits.has(rule) || hits.size < MOST_COUNTED) hits.set(rule, (hits.get(rule) ?? 0) + 1)
    },
    hits: () => Object.fromEntries(hits),
  }
}

/** Names may change with every version of the file. */
const MOST_COUNTED = 2000
