import { byNode, DAMPING, SHARES, type Evidence, type TrustGraph } from './graph.ts'

/** What is believed of a node. The three sum to 1. */
export interface Opinion {
  readonly belief: number
  readonly disbelief: number
  readonly uncertainty: number
}

export interface Reached {
  readonly value: number
  /** What was found out about the node itself. */
  readonly own: number
  /** By which neighbour the value came; undefined: it is its own. */
  readonly from: string | undefined
}

export interface Propagated {
  readonly trust: ReadonlyMap<string, Reached>
  readonly distrust: ReadonlyMap<string, Reached>
  /** How often anything moved, over all nodes. */
  readonly moves: number
}

/**
 * A node has what its own evidence gives it, or what the best neighbour passes on, whichever is more: never a sum over
 * neighbours, so that many nodes give no more than the best of them. As every step loses something, the best way never goes in a
 * circle, and values are final as soon as they are taken from the top: it ends after as many takings as there are nodes.
 */
export function propagate(graph: TrustGraph): Propagated {
  const trust = spread(graph, 'trust')
  const distrust = spread(graph, 'distrust')
  return { trust: trust.reached, distrust: distrust.reached, moves: trust.moves + distrust.moves }
}

/** Trust and distrust are kept apart until here, so that neither can hide the other. */
export function opinionOf(node: string, { trust, distrust }: Propagated): Opinion {
  const [good, bad] = [trust.get(node)?.value ?? 0, distrust.get(node)?.value ?? 0]
  return { belief: good * (1 - bad), disbelief: bad, uncertainty: (1 - good) * (1 - bad) }
}

/** What independent evidence gives together; the same told twice counts once. */
export function ownValue(evidence: readonly Evidence[]): number {
  const strongest = new Map<string, number>()
  for (const { key, weight } of evidence) strongest.set(key, Math.max(strongest.get(key) ?? 0, weight))
  // In one order, as the last digits of a product depend on it.
  const rest = [...strongest.values()].sort((a, b) => a - b).reduce((left, weight) => left * (1 - weight), 1)
  return 1 - rest
}

type Kind = 'trust' | 'distrust'

function spread(
  { nodes, edges, evidence }: TrustGraph,
  kind: Kind,
): { readonly reached: ReadonlyMap<string, Reached>; readonly moves: number } {
  const about = byNode(evidence.filter((each) => each.for === (kind === 'trust')))
  const next = neighbours(edges, kind)
  const reached = new Map<string, Reached>()
  for (const node of [...nodes].sort()) {
    const value = ownValue(about.get(node) ?? [])
    reached.set(node, { value, own: value, from: undefined })
  }
  let moves = 0
  const open = heapOf(
    [...reached].map(([node, { value }]) => ({ node, value })).filter(({ value }) => value > 0),
  )
  for (let top = open.take(); top; top = open.take()) {
    const { node, value } = top
    if (value < (reached.get(node)?.value ?? 0)) continue
    for (const { to, share } of next.get(node) ?? []) {
      const passed = value * share * DAMPING
      const known = reached.get(to)
      if (known === undefined || passed <= known.value) continue
      reached.set(to, { ...known, value: passed, from: node })
      open.put({ node: to, value: passed })
      moves += 1
    }
  }
  return { reached, moves }
}

interface Step {
  readonly to: string
  readonly share: number
}

function neighbours(edges: TrustGraph['edges'], kind: Kind): ReadonlyMap<string, readonly Step[]> {
  const next = new Map<string, Step[]>()
  const add = (from: string, to: string, share: number): void => {
    if (share <= 0) return
    const known = next.get(from)
    if (known) known.push({ to, share })
    else next.set(from, [{ to, share }])
  }
  for (const { from, relation, to } of edges) {
    const { along, back } = SHARES[relation][kind]
    add(from, to, along)
    add(to, from, back)
  }
  for (const steps of next.values()) steps.sort((a, b) => (a.to < b.to ? -1 : a.to > b.to ? 1 : 0))
  return next
}

interface Valued {
  readonly node: string
  readonly value: number
}

/** Highest value first, then by name. */
function heapOf(first: readonly Valued[]): { take: () => Valued | undefined; put: (one: Valued) => void } {
  const heap: Valued[] = []
  const before = (a: Valued, b: Valued): boolean =>
    a.value > b.value || (a.value === b.value && a.node < b.node)
  const put = (one: Valued): void => {
    let at = heap.length
    heap.push(one)
    while (at > 0) {
      const up = (at - 1) >> 1
      if (!before(one, heap[up]!)) break
      heap[at] = heap[up]!
      heap[up] = one
      at = up
    }
  }
  const take = (): Valued | undefined => {
    const [top] = heap
    const last = heap.pop()
    if (heap.length === 0 || last === undefined) return top
    let at = 0
    for (;;) {
      let down = 2 * at + 1
      if (down >= heap.length) break
      if (down + 1 < heap.length && before(heap[down + 1]!, heap[down]!)) down += 1
      if (!before(heap[down]!, last)) break
      heap[at] = heap[down]!
      at = down
    }
    heap[at] = last
    return top
  }
  for (const one of first) put(one)
  return { take, put }
}
