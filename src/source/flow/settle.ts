import type { Facts, Label } from './facts.ts'
import { NONE, type Kinds } from './kinds.ts'
import { nodeOf } from './nodes.ts'
import type { Node, Value } from './value.ts'

const DEEPEST = 6

/** A value on its way out of a branch takes along what is known of it there: `ok(x) ? x : 'none'`. */
export function settled(value: Value, facts: Facts): Value {
  const { node } = value
  if (node === undefined || facts === 'never' || facts.size === 0) return value
  const clean = cleanOf(node, facts, 0)
  const labels: readonly Label[] = facts.get(node)?.labels ?? []
  if ((clean & ~node.strips) === NONE && labels.length === 0) return value
  const { at, form, parts } = node
  return {
    ...value,
    node: nodeOf({ what: '', at, from: [node], strips: clean, checks: -1, form, labels, parts }),
  }
}

/** What is not found clean within so many looks counts as not clean: a value can be made of thousands of branches. */
const MOST_LOOKS = 2000

function cleanOf(
  node: Node,
  facts: Exclude<Facts, 'never'>,
  depth: number,
  looks = { left: MOST_LOOKS },
): Kinds {
  const own = node.strips | (facts.get(node)?.clean ?? NONE)
  if (depth > DEEPEST || node.from.length === 0) return own
  let inherited: Kinds = -1
  for (const from of node.from) {
    // Once one of them adds nothing, the others cannot.
    if ((inherited & ~own) === NONE) return own
    if (--looks.left < 0) return own
    inherited &= cleanOf(from, facts, depth + 1, looks)
  }
  return own | inherited
}
