import type { Story } from '../scenario.ts'
import { looksRisky } from '../mood.ts'

/**
 * A sign that often tells the endings apart. In other pairs both endings show the same value, the one that looks risky or the
 * one that looks harmless, and in some the two change places: so no single word decides, nor do many together.
 */
export function lean<T extends string | number | boolean>(
  story: Story,
  key: string,
  risky: readonly T[],
  safe: readonly T[],
  probability = 0.8,
): T {
  const alarming = story.pick(`${key}, alarming`, risky)
  const reassuring = story.pick(`${key}, reassuring`, safe)
  return looksRisky(story, key, probability) ? alarming : reassuring
}
