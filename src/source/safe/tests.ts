import { both, fact, lookedAt, NOTHING, type Facts } from '../flow/facts.ts'
import { NONE } from '../flow/kinds.ts'
import { type Node, UNKNOWN, type Value, valueOf } from '../flow/value.ts'
import { whenMatching, whenNotFound, type Verdict } from './pattern.ts'

/** `PATTERN.test(x)`, `x.match(PATTERN)`, `re.fullmatch(PATTERN, x)`: what is known of x either way. */
export function matched(
  pattern: Value['pattern'],
  { node }: Value,
  how: 'search' | 'start' | 'whole',
): Value {
  if (!pattern || !node) return UNKNOWN
  if (node.form === 'address') return valueOf({ truth: lookedAt(node) })
  const no = how === 'search' ? factsOf(node, whenNotFound(pattern.source, pattern.flags)) : NOTHING
  const denied = no === NOTHING && node.form === 'host' ? fact(node, node.checks, 'name-only') : no
  return valueOf({
    truth: { yes: factsOf(node, whenMatching(pattern.source, pattern.flags, how)), no: denied },
  })
}

function factsOf(node: Node, { clean, labels }: Verdict): Facts {
  let facts = clean === NONE ? NOTHING : fact(node, clean)
  for (const { kinds, label } of labels) facts = both(facts, fact(node, kinds, label))
  return facts
}
