import type { Story } from '../scenario.ts'

export interface Compared {
  readonly expected: string
  readonly actual: string
  /** In a word that varies from pair to pair. */
  readonly verdict: string
}

/** What was published and what arrived: the same only in the safe ending. */
export function compared(story: Story, key: string): Compared {
  const expected = story.make.digest(`${key}, expected`)
  return {
    expected,
    actual: story.either(story.make.digest(`${key}, arrived`), expected),
    verdict: story.either(
      story.pick(`${key}, differs`, ['mismatch', 'differs', 'failed', 'bad', 'unexpected', 'unknown']),
      story.pick(`${key}, agrees`, ['match', 'matches', 'ok', 'verified', 'good', 'unchanged']),
    ),
  }
}
