import type { TrustGraph } from './graph.ts'
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

/** The ways that count: exactly those that the node's values came by. */
export function whyOf(node: string, graph: TrustGraph, { trust, distrust }: Propagated): readonly Why[] {
  return [...wayOf(node, graph, trust, true), ...wayOf(node, graph, distrust, false)].toSorted(
    (a, b) => b.value - a.value,
  )
}

function wayOf(
  node: string,
  graph: TrustGraph,
  reached: ReadonlyMap<string, Reached>,
  isFor: boolean,
): readonly Why[] {
  const value = reached.get(node)?.value ?? 0
  if (value === 0) return []
  const path = [node]
  // Values fall along the way, so it has no circle; the bound is there all the same.
  for (let from = reached.get(node)?.from; from !== undefined && path.length <= graph.nodes.size;) {
    path.unshift(from)
    from = reached.get(from)?.from
  }
  const because = graph.evidence
    .filter((each) => each.node === path[0] && each.for === isFor && each.weight > 0)
    .toSorted((a, b) => b.weight - a.weight || (a.what < b.what ? -1 : 1))
    .slice(0, MOST_REASONS)
    .map(({ what }) => what)
  return [{ for: isFor, value, path, because }]
}

const MOST_REASONS = 3
