import { NONE, type Kinds } from './kinds.ts'
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
  const sum = new Map(a)
  for (const [node, one] of b) {
    const other = sum.get(node)
    sum.set(node, other ? { clean: one.clean | other.clean, labels: [...other.labels, ...one.labels] } : one)
  }
  return sum
}

/** What holds whichever way was taken. */
export function either(a: Facts, b: Facts): Facts {
  if (a === 'never') return b
  if (b === 'never' || a === b) return a
  const common = new Map<Node, Fact>()
  for (const [node, one] of a) {
    const other = b.get(node)
    if (other === undefined) continue
    const clean = one.clean & other.clean
    const labels = [...one.labels, ...other.labels].filter(
      ({ label, kinds }) => covers(one, label, kinds) && covers(other, label, kinds),
    )
    if (clean !== NONE || labels.length > 0) common.set(node, { clean, labels })
  }
  return common
}

/** Clean is as good as lessened. */
function covers(fact: Fact, label: string, kinds: Kinds): boolean {
  return (
    (fact.clean & kinds) === kinds ||
    fact.labels.some((own) => own.label === label && (own.kinds & kinds) === kinds)
  )
}

const UNDECIDED: Truth = { yes: NOTHING, no: NOTHING }
const ALWAYS: Truth = { yes: NOTHING, no: NEVER }
const NOT_EVER: Truth = { yes: NEVER, no: NOTHING }

export function truthOf(value: Value): Truth {
  if (value.truth !== undefined) return value.truth
  if (value.literal !== undefined) return value.literal ? ALWAYS : NOT_EVER
  return value.callables.length > 0 && value.node === undefined ? ALWAYS : UNDECIDED
}

export function opposite({ yes, no }: Truth): Truth {
  return { yes: no, no: yes }
}
