import type { Leaf } from '../../core/provenance.ts'
import { afterwards, REACH, type Join } from './join.ts'

/** The ends of what went to each sink last, for as long as this process lives: a value may go in pieces, call by call. */
export interface Tails {
  readonly joins: (leaves: readonly Leaf[], sink: string) => readonly Join[]
  readonly remember: (leaves: readonly Leaf[], sink: string) => void
}

export function createTails(): Tails {
  const sinks = new Map<string, Map<string, string>>()

  const joins = (leaves: readonly Leaf[], sink: string): readonly Join[] => {
    const tails = sinks.get(sink)
    if (!tails) return []
    const found: Join[] = []
    for (const leaf of leaves.slice(0, MOST_POINTERS)) {
      const tail = tails.get(leaf.pointer)
      if (leaf.text.length > 0 && tail !== undefined) found.push(afterwards(tail, leaf))
      if (leaf.text.length === 0 || leaf.text.length > SHORT) continue
      for (const [pointer, other] of tails) {
        if (found.length >= MOST_JOINS) return found
        if (pointer !== leaf.pointer && other.length <= SHORT) found.push(afterwards(other, leaf))
      }
    }
    return found
  }

  const remember = (leaves: readonly Leaf[], sink: string): void => {
    const tails = sinks.get(sink) ?? new Map<string, string>()
    sinks.delete(sink)
    sinks.set(sink, tails)
    if (sinks.size > MOST_SINKS) dropFirst(sinks)
    for (const { pointer, text } of leaves.slice(0, MOST_POINTERS)) {
      if (text.length === 0 || pointer.length > 300) continue
      const tail = (text.length < REACH ? (tails.get(pointer) ?? '') + text : text).slice(-REACH)
      tails.delete(pointer)
      tails.set(pointer, tail)
      if (tails.size > MOST_POINTERS) dropFirst(tails)
    }
  }

  return { joins, remember }
}

const SHORT = 64
const MOST_SINKS = 32
const MOST_POINTERS = 16
const MOST_JOINS = 24

function dropFirst(map: Map<string, unknown>): void {
  for (const key of map.keys()) {
    map.delete(key)
    return
  }
}
