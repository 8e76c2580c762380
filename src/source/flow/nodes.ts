import type { SourceKind, Span } from '../../core/source.ts'
import type { Label } from './facts.ts'
import { BESIDE } from './beside.ts'
import { ADDRESS, ALL, INNER, type Kinds, kinds, NONE } from './kinds.ts'
import { type Form, type Node, type Part, REST, UNKNOWN, type Value, valueOf } from './value.ts'

interface Given {
  readonly what: string
  readonly at: Span
  readonly from: readonly Node[]
  readonly source?: Node['source']
  readonly strips?: Kinds
  readonly checks?: Kinds
  readonly form?: Form
  readonly labels?: readonly Label[]
  readonly parts?: readonly Part[] | undefined
}

const NO_LABELS: readonly Label[] = []

export function nodeOf(given: Given): Node {
  return {
    what: given.what,
    at: given.at,
    from: given.from,
    source: given.source,
    strips: given.strips ?? NONE,
    checks: given.checks ?? NONE,
    form: given.form ?? 'plain',
    labels: given.labels ?? NO_LABELS,
    parts: given.parts,
  }
}

export function sourceNode(kind: SourceKind, name: string, at: Span): Node {
  return nodeOf({ what: name, at, from: [], source: { kind, name } })
}

/** A value made of others: from outside only if one of them is. */
export function madeOf(values: readonly (Value | undefined)[], given: Omit<Given, 'from'>): Value {
  const from = nodesIn(values)
  return from.length === 0 ? UNKNOWN : valueOf({ node: nodeOf({ ...given, from }) })
}

export function nodesIn(values: readonly (Value | undefined)[]): readonly Node[] {
  // Most have none.
  if (!values.some(mayHoldNodes)) return NO_NODES
  const found = new Set<Node>()
  for (const value of values) if (value) gather(value, found, 0)
  return [...found]
}

const NO_NODES: readonly Node[] = []
const mayHoldNodes = (value: Value | undefined): boolean =>
  value !== undefined && (value.node !== undefined || value.object !== undefined)

const DEEPEST = 6
const MOST = 40

function gather(value: Value, found: Set<Node>, depth: number): void {
  if (value.node) found.add(value.node)
  if (value.object === undefined || depth > DEEPEST) return
  for (const one of value.object.fields.values()) {
    if (found.size >= MOST) return
    gather(one, found, depth + 1)
  }
}

export function merged(nodes: readonly Node[]): Node {
  const all = [...new Set(nodes.flatMap((node) => (node.what === '' ? node.from : [node])))]
  const [first] = all
  if (all.length === 1 && first) return first
  const at = (first ?? nodes[0])!.at
  return nodeOf({ what: '', at, from: all.slice(0, MOST), form: formOf(all), checks: ALL })
}

function formOf(nodes: readonly Node[]): Form {
  const form = nodes[0]?.form ?? 'plain'
  return nodes.every((node) => node.form === form) ? form : 'plain'
}

const HOST = new Set(['hostname', 'host', 'origin', 'netloc'])
/** Parts of an address without the password and parameters in it. */
const OPEN_PARTS = new Set(['hostname', 'host', 'origin', 'pathname', 'port', 'path'])
const LEAVES = kinds('result', 'log')
const SCHEME = new Set(['protocol', 'scheme'])

/** `args.path`: the same access is the same node, for what is checked once is checked. */
export function memberNode(node: Node, name: string, at: Span): Node {
  const known = MEMBERS.get(node)
  const found = known?.get(name)
  if (found) return found
  const isAccess = node.source !== undefined && !INNER.has(node.source.kind)
  const form: Form =
    HOST.has(name) && node.form === 'url' ? 'host' : SCHEME.has(name) ? 'scheme' : formKept(node)
  const what = name === REST ? `${node.what}[…]` : `${node.what}.${name}`
  const made = nodeOf({
    what: isAccess ? what : name === REST ? 'element' : `.${name}`,
    at,
    from: [node],
    source: isAccess && node.source ? { kind: BESIDE.get(name) ?? node.source.kind, name: what } : undefined,
    checks: form === 'host' || form === 'address' ? ADDRESS : name === REST ? ALL : NONE,
    form,
    strips: form === 'scheme' ? ALL : node.form === 'url' && OPEN_PARTS.has(name) ? LEAVES : NONE,
  })
  if (known) known.set(name, made)
  else MEMBERS.set(node, new Map([[name, made]]))
  return made
}

/** A member that the schema lets be but a number, or one of a few words. */
export function restrainedNode(node: Node, name: string, at: Span): Node {
  const plain = memberNode(node, name, at)
  return nodeOf({ what: plain.what, at, from: [node], source: plain.source, strips: ALL })
}

/** The names in an object: to check them is no check of what goes by them, but for names that no object should have. */
export function namesNode(node: Node, at: Span): Node {
  const found = MEMBERS.get(node)?.get(NAMES)
  if (found) return found
  const made = nodeOf({
    what: `names in ${node.what || 'an object'}`,
    at,
    from: [node],
    checks: kinds('merge'),
  })
  const known = MEMBERS.get(node)
  if (known) known.set(NAMES, made)
  else MEMBERS.set(node, new Map([[NAMES, made]]))
  return made
}

const NAMES = '…names'

/** Beside the nodes, for most of them have no members. */
const MEMBERS = new WeakMap<Node, Map<string, Node>>()

function formKept({ form }: Node): Form {
  return form === 'address' ? form : 'plain'
}
