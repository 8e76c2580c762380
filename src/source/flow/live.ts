import type { Facts } from './facts.ts'
import { FILE, harms, kinds, OPTION } from './kinds.ts'
import { nodesIn } from './nodes.ts'
import type { Node } from './value.ts'
import type { Danger } from './watch.ts'

/** A way from outside that no check ends. */
export interface Way {
  readonly source: Node
  /** From source to sink, both left out. */
  readonly steps: readonly Node[]
  readonly guards: readonly string[]
}

interface Seen {
  readonly node: Node
  readonly next: Seen | undefined
  readonly labels: readonly string[]
  readonly isBased: boolean
}

const MOST_NODES = 600
const MOST_WAYS = 4

/** Where from can what is in this place come? Only ways on which nothing makes it harmless. */
export function waysInto(danger: Danger, facts: Facts): readonly Way[] {
  if (facts === 'never' || danger.value === undefined) return []
  const bits = danger.guards.includes('no-shell') ? OPTION : kinds(danger.kind)
  const isFile = (bits & FILE) !== 0
  const found: Way[] = []
  const seen = new Set<Node>()
  let open: Seen[] = nodesIn([danger.value]).map((node) => ({
    node,
    next: undefined,
    labels: [],
    isBased: false,
  }))
  while (open.length > 0 && seen.size < MOST_NODES && found.length < MOST_WAYS) {
    const further: Seen[] = []
    for (const at of open) {
      const { node } = at
      if (seen.has(node)) continue
      seen.add(node)
      const known = facts.get(node)
      if (((node.strips | (known?.clean ?? 0)) & bits) === bits) continue
      const labels = [
        ...at.labels,
        ...[...node.labels, ...(known?.labels ?? [])]
          .filter(({ kinds }) => (kinds & bits) === bits)
          .map(({ label }) => label),
      ]
      const isBased = at.isBased || (isFile && (node.form === 'path' || hasWrittenBase(node)))
      const here: Seen = { node, next: at.next, labels, isBased }
      if (danger.settles !== undefined && labels.includes(danger.settles)) continue
      if (isFile && staysInside(labels, isBased)) continue
      if (node.source) {
        if (harms(node.source.kind, danger.kind) && !ancestorIsClean(node, facts, bits))
          found.push(wayOf(here, danger.guards))
      } else for (const from of node.from) further.push({ node: from, next: here, labels, isBased })
    }
    open = further
  }
  return found
}

/** `${BASE}/${x}`: begins with something of the program's own. */
function hasWrittenBase({ parts }: Node): boolean {
  return parts !== undefined && parts.length > 1 && typeof parts[0] !== 'object' && parts[0] !== ''
}

function staysInside(labels: readonly string[], isBased: boolean): boolean {
  const cannotClimb = labels.includes('no-climbing') || labels.includes('no-separator')
  return cannotClimb && (isBased || labels.includes('not-absolute') || labels.includes('no-separator'))
}

function ancestorIsClean(node: Node, facts: Facts, bits: number): boolean {
  if (facts === 'never') return true
  for (let at: Node | undefined = node.from[0], depth = 0; at && depth < 12; at = at.from[0], depth += 1)
    if (((at.strips | (facts.get(at)?.clean ?? 0)) & bits) === bits) return true
  return false
}

const HALF = new Set(['no-climbing', 'not-absolute', 'no-separator'])

function wayOf(seen: Seen, guards: readonly string[]): Way {
  const steps: Node[] = []
  for (let at = seen.next; at; at = at.next) if (at.node.what !== '') steps.push(at.node)
  const labels = seen.labels.map((label) => (HALF.has(label) ? 'prefix-only' : label))
  return { source: seen.node, steps: steps.slice(0, 16), guards: [...new Set([...guards, ...labels])] }
}
