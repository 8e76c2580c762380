import type { ToolReading } from './tools.ts'

/** How alike two tools look to who chooses by name: 0 to 1. */
export function nameLikeness(one: ToolReading, other: ToolReading): number {
  const [a, b] = [one.nameStems, other.nameStems]
  if (a.length === 0 || b.length === 0) return 0
  const shared = a.filter((stem) => b.includes(stem)).length
  const words = (2 * shared) / (a.length + b.length)
  const concepts = overlap(one.nameConcepts, other.nameConcepts)
  return Math.max(words, 0.9 * concepts, lettersLikeness(one.name, other.name))
}

export function aboutLikeness(one: ToolReading, other: ToolReading): number {
  return overlap(one.concepts, other.concepts)
}

/** Dice's measure. */
export function overlap(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  if (a.size === 0 || b.size === 0) return 0
  let shared = 0
  for (const one of a) if (b.has(one)) shared += 1
  return (2 * shared) / (a.size + b.size)
}

/** Pairs of letters in common: catches `getWeater` beside `getWeather`. */
function lettersLikeness(a: string, b: string): number {
  const shared = overlap(pairs(a.slice(0, 200).toLowerCase()), pairs(b.slice(0, 200).toLowerCase()))
  return shared >= 0.6 ? shared : 0
}

function pairs(text: string): Set<string> {
  const found = new Set<string>()
  for (let index = 0; index + 1 < text.length; index += 1) found.add(text.slice(index, index + 2))
  return found
}
