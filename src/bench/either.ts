import type { Scorer } from './scorer.ts'

/** Two judges, one after the other: flagged is what either flags, and doubts of both add up. */
export function either(first: Scorer, second: Scorer): Scorer {
  return (row) => {
    const [one, other] = [first(row), second(row)]
    const decisive = one.flagged || (!other.flagged && one.score >= other.score) ? one : other
    return {
      score: 1 - (1 - clamp(one.score)) * (1 - clamp(other.score)),
      flagged: one.flagged || other.flagged,
      by: decisive.by,
    }
  }
}

const clamp = (score: number): number => Math.min(1, Math.max(0, score))
