import type { Evidence } from './graph.ts'
import type { Propagated, Reached } from './propagate.ts'

/** One way by which trust or distrust came to a node: from the evidence to it. */
export interface Why {
  readonly for: boolean
  readonly value: number
  /** From where it is known to the node itself. */
  readonly path: readonly string[]
  /** What is known there, the weightiest first. */
  readonly because: readonly string[]
}

/** The ways that count: exactly those that the node's values came by. `about`: evidence by node. */
export function whyOf(
  node: string,
  about: ReadonlyMap<string, readonly Evidence[]>,
  { trust, distrust }: Propagated,
): readonly Why[] {
  return [...wayOf(node, about, trust, true), ...wayOf(node, about, distrust, false)].toSorted(
    (a, b) => b.value - a.value,
  )
}

function wayOf(
  node: string,
  about: ReadonlyMap<string, readonly Evidence[]>,
  reached: ReadonlyMap<string, Reached>,
  isFor: boolean,
): readonly Why[] {
  const value = reached.get(node)?.value ?? 0
  if (value === 0) return []
  const path = [node]
  // Values fall along the way, so it has no circle; the bound is there all the same.
  for (let from = reached.get(node)?.from; from !== undefined && path.length <= reached.size;) {
    path.unshift(from)
    from = reached.get(from)?.from
  }
  const because = (about.get(path[0] ?? '') ?? [])
    .filter((each) => each.for === isFor && each.weight > 0)
    .toSorted((a, b) => b.weight - a.weight || (a.what < b.what ? -1 : 1))
    .slice(0, MOST_REASONS)
    .map(({ what }) => what)
  return [{ for: isFor, value, path, because }]
}

const MOST_REASONS = 3
