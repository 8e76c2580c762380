import { CONCEPT_NAMES, conceptsOf } from './concepts.ts'
import type { Emit } from './emit.ts'
import type { Entry } from './entries.ts'

/** What is done and how it goes: concepts by part of the log, together in one entry, and in order over entries. */
export function tellStory(entries: readonly Entry[], emit: Emit): void {
  const count = CONCEPT_NAMES.length
  const first = new Int32Array(count).fill(-1)
  const last = new Int32Array(count).fill(-1)
  const byPart = [0, 1, 2].map(() => new Float32Array(count))
  const together = new Map<number, number>()
  entries.forEach((entry, at) => {
    const here = [...new Set(entry.words.flatMap((word) => conceptsOf(word)))].sort((a, b) => a - b)
    const part = byPart[Math.min(2, Math.floor((3 * at) / entries.length))]!
    for (const concept of here) {
      part[concept]!++
      if (first[concept] === -1) first[concept] = at
      last[concept] = at
      for (const other of here) if (other > concept) count2(together, concept * count + other)
    }
  })
  CONCEPT_NAMES.forEach((name, concept) => {
    const [start, middle, end] = byPart.map((part) => part[concept]!) as [number, number, number]
    const all = start + middle + end
    if (all === 0) return emit(`lacks ${name}`)
    emit(`share ${name} ${bucket(all / entries.length)}`)
    emit(`has ${name}`, Math.log1p(all))
    if (end > 0) emit(`ends with ${name}`, Math.log1p(end))
    if (end > start + middle) emit(`rises ${name}`)
    if (start > 0 && end === 0) emit(`fades ${name}`)
    for (let other = 0; other < count; other++)
      if (other !== concept && first[other] !== -1 && first[concept]! < last[other]!)
        if (first[concept]! < first[other]!) emit(THEN[concept * count + other]!)
  })
  for (const [pair, times] of together) emit(WITH[pair]!, Math.log1p(times))
}

const ordered = (word: string): readonly string[] =>
  CONCEPT_NAMES.flatMap((one) => CONCEPT_NAMES.map((other) => `${one} ${word} ${other}`))
/** Names of all ordered pairs, made once: a log has hundreds of them. */
const THEN = ordered('then')
const WITH = ordered('with')

const bucket = (share: number): number => Math.ceil(share * 5)

function count2(counts: Map<number, number>, key: number): void {
  counts.set(key, (counts.get(key) ?? 0) + 1)
}
