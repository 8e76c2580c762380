import { wordsOf } from './words.ts'

/** Ranks texts by how well they match a query: Okapi BM25 over words. Ties keep the order of the texts. */
export function rankBy(texts: readonly string[]): (query: string, most: number) => readonly number[] {
  const bags = texts.map((text) => countsOf(wordsOf(text)))
  const mean = bags.reduce((sum, { length }) => sum + length, 0) / Math.max(1, bags.length)
  const weightOf = (word: string): number => {
    const holding = bags.filter(({ counts }) => counts.has(word)).length
    return Math.log(1 + (bags.length - holding + 0.5) / (holding + 0.5))
  }
  return (query, most) => {
    const wanted = [...new Set(wordsOf(query))].map((word) => [word, weightOf(word)] as const)
    return bags
      .map(({ counts, length }, index) => {
        const score = wanted.reduce((sum, [word, weight]) => {
          const count = counts.get(word) ?? 0
          return sum + (weight * count * (K + 1)) / (count + K * (1 - B + (B * length) / mean))
        }, 0)
        return { index, score }
      })
      .filter(({ score }) => score > 0)
      .toSorted((one, other) => other.score - one.score || one.index - other.index)
      .slice(0, most)
      .map(({ index }) => index)
  }
}

/** As in the literature. */
const K = 1.2
const B = 0.75

function countsOf(words: readonly string[]) {
  const counts = new Map<string, number>()
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1)
  return { counts, length: words.length }
}
