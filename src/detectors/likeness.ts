const MOST_WORDS = 4000

/** How much of two texts is the same words, from 0 to 1. */
export function likeness(one: string, two: string): number {
  const left = counted(one)
  const right = counted(two)
  const total = sizeOf(left) + sizeOf(right)
  if (total === 0) return 1
  let shared = 0
  for (const [word, count] of left) shared += Math.min(count, right.get(word) ?? 0)
  return (2 * shared) / total
}

function counted(text: string): Map<string, number> {
  const counts = new Map<string, number>()
  const words = text
    .slice(0, 100_000)
    .toLowerCase()
    .split(/[^\p{L}\p{N}]/u)
  for (const word of words.slice(0, MOST_WORDS)) {
    if (word !== '') counts.set(word, (counts.get(word) ?? 0) + 1)
  }
  return counts
}

function sizeOf(counts: ReadonlyMap<string, number>): number {
  let size = 0
  for (const count of counts.values()) size += count
  return size
}
