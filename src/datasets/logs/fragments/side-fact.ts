import type { Story } from '../scenario.ts'
import { looksRisky } from '../mood.ts'

/**
 * A side fact that goes with one ending more often, never always: a missing ticket or signature proves nothing, and its
 * presence neither. What must hold in an ending goes through `story.either`.
 */
export function sideFact<T>(story: Story, key: string, risky: T, other: T, weight = 0.72): T {
  return looksRisky(story, `side/${key}`, 2 * weight - 0.9) ? risky : other
}
