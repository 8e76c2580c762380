import { ADDRESS, ALL, NONE, type Kinds } from './kinds.ts'
import type { Node, Truth, Value } from './value.ts'

/** What is known of nodes at one point of the program. `NEVER`: that point is not reached. */
export type Facts = ReadonlyMap<Node, Fact> | 'never'

export interface Fact {
  /** Harmless for these. */
  readonly clean: Kinds
  /** Lessened, not ended. */
  readonly labels: readonly Label[]
}
export interface Label {
  readonly kinds: Kinds
  readonly label: string
}

export const NOTHING: Facts = new Map()
export const NEVER: Facts = 'never'

export function fact(node: Node | undefined, clean: Kinds, label?: string): Facts {
  if (node === undefined || clean === NONE) return NOTHING
  const found = new Map<Node, Fact>()
  mark(found, node, clean, label, 0)
  return found
}

/** A check of something is one of what it was made of, where the making says so. */
function mark(
  facts: Map<Node, Fact>,
  node: Node,
  clean: Kinds,
  label: string | undefined,
  depth: number,
): void {
  if (depth > 12 || facts.has(node)) return
  const one = label === undefined ? { clean, labels: [] } : { clean: NONE, labels: [{ kinds: clean, label }] }
  facts.set(node, one)
  const through = clean & node.checks
  if (through !== NONE) for (const one of node.from) mark(facts, one, through, label, depth + 1)
}

export function both(a: Facts, b: Facts): Facts {
  if (a === 'never' || b === 'never') return NEVER
  if (a.size === 0 || a === b) return b
  if (b.size === 0) return a
  if (a.size < b.size) return both(b, a)
  let sum: Map<Node, Fact> | undefined
  for (const [node, one] of b) {
    const other = a.get(node)
    if (other === one || (other && holdsAll(other, one))) continue
    sum ??= new Map(a)
    sum.set(node, other ? { clean: one.clean | other.clean, labels: sumOf(one.labels, other.labels) } : one)
  }
  return sum ?? a
}

function holdsAll(more: Fact, less: Fact): boolean {
  return (
    (more.clean & less.clean) === less.clean &&
    less.labels.every(({ label, kinds }) => isLabelled(more, label, kinds))
  )
}

function sumOf(a: readonly Label[], b: readonly Label[]): readonly Label[] {
  if (a.length === 0 || b.length === 0) return a.length === 0 ? b : a
  const kinds = new Map(a.map((one) => [one.label, one.kinds]))
  for (const one of b) kinds.set(one.label, (kinds.get(one.label) ?? NONE) | one.kinds)
  return [...kinds].map(([label, of]) => ({ label, kinds: of }))
}

/** What holds whichever way was taken. */
export function either(a: Facts, b: Facts): Facts {
  if (a === 'never') return b
  if (b === 'never' || a === b) return a
  if (a.size === 0 || b.size === 0) return NOTHING
  const common = new Map<Node, Fact>()
  let isAll = true
  for (const [node, one] of a) {
    const other = b.get(node)
    const fact = other === one || other === undefined ? other : lesser(one, other)
    if (fact) common.set(node, fact)
    isAll &&= fact === one
  }
  return isAll ? a : common
}

function lesser(one: Fact, other: Fact): Fact | undefined {
  const clean = one.clean & other.clean
  const labels =
    one.labels.length === 0 && other.labels.length === 0
      ? one.labels
      : sumOf(one.labels, other.labels).filter(
          ({ label, kinds }) => covers(one, label, kinds) && covers(other, label, kinds),
        )
  return clean === NONE && labels.length === 0 ? undefined : { clean, labels }
}

/** Clean is as good as lessened. */
function covers(fact: Fact, label: string, kinds: Kinds): boolean {
  return (fact.clean & kinds) === kinds || isLabelled(fact, label, kinds)
}

function isLabelled(fact: Fact, label: string, kinds: Kinds): boolean {
  return fact.labels.some((own) => own.label === label && (own.kinds & kinds) === kinds)
}

const UNDECIDED: Truth = { yes: NOTHING, no: NOTHING }
const ALWAYS: Truth = { yes: NOTHING, no: NEVER }
const NOT_EVER: Truth = { yes: NEVER, no: NOTHING }

export function truthOf(value: Value): Truth {
  if (value.truth !== undefined) return value.truth
  if (value.literal !== undefined) return value.literal ? ALWAYS : NOT_EVER
  // What is empty does no harm.
  if (value.node?.form === 'address') return lookedAt(value.node)
  if (value.node !== undefined) return { yes: NOTHING, no: fact(value.node, ALL) }
  return value.callables.length > 0 ? ALWAYS : UNDECIDED
}

/** A check that is made only where somebody asked for it: better than none. */
export function whereAsked(sum: Facts, checked: Facts): Facts {
  if (sum === 'never' || checked === 'never') return sum
  const more = new Map<Node, Fact>()
  for (const [node, { clean }] of checked) {
    const kinds = clean & ~(sum.get(node)?.clean ?? NONE)
    if (kinds !== NONE) more.set(node, { clean: NONE, labels: [{ kinds, label: 'when-configured' }] })
  }
  return both(sum, more)
}

/** Whoever looks at the address that a name leads to does so to refuse what lies inside. */
export function lookedAt(node: Node): Truth {
  const checked = fact(node, ADDRESS, 'redirect-unchecked')
  return { yes: checked, no: checked }
}

export function opposite({ yes, no }: Truth): Truth {
  return { yes: no, no: yes }
}
