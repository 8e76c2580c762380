import type { Story } from '../scenario.ts'

/**
 * A sign that usually, not always, tells the endings apart. When it does not, both endings show the same value, and that value
 * may be the one that looks risky or the one that looks harmless: so no single word decides.
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
  if (story.chance(`${key}, tells`, probability)) return story.either(alarming, reassuring)
  return story.chance(`${key}, looks risky`, 0.5) ? alarming : reassuring
}
