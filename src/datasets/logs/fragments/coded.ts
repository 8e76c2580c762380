import type { Story } from '../scenario.ts'

/**
 * A row of measures. Risky: just two values, in an order that spells something. Safe: as many different values as a busy
 * machine gives, round about the same mean, or one value that never moves.
 */
export function coded(
  story: Story,
  key: string,
  count: number,
  low: number,
  high: number,
): readonly number[] {
  const middle = Math.round((low + high) / 2)
  const flat = story.chance(`${key}, safe is flat`, 0.5)
  const row: number[] = []
  for (let at = 0; at < count; at++) {
    const bit = bitAt(story, key, at)
    const wide = story.whole(`${key}, scatter ${at}`, low - Math.floor((high - low) / 3), high)
    row.push(story.either(bit ? high : low, flat ? middle : Math.max(1, wide)))
  }
  return row
}

/** The same for words: two states that follow the bits, or the one state of normal work with now and then the other. */
export function codedWord<T extends string>(story: Story, key: string, at: number, one: T, zero: T): T {
  const bit = bitAt(story, key, at)
  return story.either(bit ? one : zero, story.chance(`${key}, rare ${at}`, 0.12) ? one : zero)
}

/** The second differs from the first: a row that never changes would say nothing. */
function bitAt(story: Story, key: string, at: number): boolean {
  return at === 1 ? !bitAt(story, key, 0) : story.chance(`${key}, bit ${at}`, 0.5)
}
