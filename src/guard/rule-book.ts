import type { Finding } from '../core/finding.ts'
import type { Text } from '../core/subject.ts'

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
}

export function createRuleBook(first: UserRules): RuleBook {
  let rules = first
  return {
    current: () => rules,
    replace: (next) => {
      rules = next
    },
  }
}
