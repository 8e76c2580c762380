import type { Emit } from './emit.ts'
import type { Entry } from './entries.ts'

/** Entries of one shape that come again: how often, how evenly, and whether their numbers vary. */
export function followRhythm(entries: readonly Entry[], emit: Emit): void {
  const shapes = new Map<string, Entry[]>()
  for (const entry of entries) {
    const shape = shapeOf(entry)
    const known = shapes.get(shape)
    if (known) known.push(entry)
    else shapes.set(shape, [entry])
  }
  emit(`shapes ${Math.round((4 * shapes.size) / Math.max(1, entries.length))}`)
  for (const alike of shapes.values()) {
    if (alike.length < 4) continue
    emit('a shape again', Math.log2(alike.length) - 1)
    const gaps = gapsOf(alike)
    if (gaps.length >= 3) emit(`gaps ${evenness(gaps)}`)
    const numbers = alike.map(({ fields }) => fields.find(({ number }) => (number ?? 0) > 9)?.number ?? 0)
    emit(`numbers ${evenness(numbers)}`)
  }
  const gaps = gapsOf(entries)
  if (gaps.length < 5) return
  emit(`all gaps ${evenness(gaps)}`)
  const longest = Math.max(...gaps)
  const median = [...gaps].sort((a, b) => a - b)[gaps.length >> 1]!
  emit(`longest gap ${Math.min(6, Math.round(Math.log2((longest + 1) / (median + 1))))}`)
  const at = gaps.indexOf(longest) / gaps.length
  if (longest > 4 * (median + 1)) emit(`a pause ${at < 0.34 ? 'early' : at < 0.67 ? 'midway' : 'late'}`)
}

/** The words of an entry without what varies. */
function shapeOf({ words }: Entry): string {
  return words
    .filter((word) => /^[a-z_][a-z_.-]*$/.test(word))
    .slice(0, 8)
    .join(' ')
}

function gapsOf(entries: readonly Entry[]): number[] {
  const times = entries.flatMap(({ at }) => (at === undefined ? [] : [at]))
  return times
    .slice(1)
    .map((at, index) => at - times[index]!)
    .filter((gap) => gap >= 0)
}

function evenness(values: readonly number[]): string {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length
  if (mean === 0) return 'none'
  const variance = values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / values.length
  const spread = Math.sqrt(variance) / Math.abs(mean)
  return spread === 0 ? 'equal' : spread < 0.1 ? 'near equal' : spread < 0.5 ? 'alike' : 'uneven'
}
