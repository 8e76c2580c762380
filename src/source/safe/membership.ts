import { fact, lookedAt, NOTHING } from '../flow/facts.ts'
import { ALL, FILE, kinds } from '../flow/kinds.ts'
import { UNKNOWN, type Value, valueOf } from '../flow/value.ts'
import { partsOf } from '../flow/text.ts'

/** `LIST.includes(x)`, `SET.has(x)`, `x in TABLE`: x is one of what the program knows. */
export function isMember(of: Value, item: Value): Value {
  if (of.node && !item.node) return contains(of, item)
  // `base in path.parents`
  if (of.node?.what === '.parents')
    return valueOf({ truth: { yes: fact(of.node.from[0], FILE), no: NOTHING } })
  if (!item.node || of.node) return UNKNOWN
  if (typeof of.literal === 'string') return UNKNOWN
  if (holdsLiteral(of, '__proto__'))
    return valueOf({ truth: { yes: fact(item.node, ALL), no: fact(item.node, MERGE) } })
  if (item.node.form === 'address') return valueOf({ truth: lookedAt(item.node) })
  return valueOf({ truth: { yes: fact(item.node, ALL), no: NOTHING } })
}

const MERGE = kinds('merge')

function holdsLiteral({ object }: Value, literal: string): boolean {
  return object !== undefined && [...object.fields.values()].some((value) => value.literal === literal)
}

/** `x.includes('..')`: who has none of it cannot climb. */
function contains(of: Value, item: Value): Value {
  if (of.node?.what === '.parents')
    return valueOf({ truth: { yes: fact(of.node.from[0], FILE), no: NOTHING } })
  const text = partsOf(item)[0]
  if (text === '..' || text === '../' || text === '/..')
    return valueOf({ truth: { yes: NOTHING, no: fact(of.node, FILE, 'no-climbing') } })
  if (text === '/' || text === '\\')
    return valueOf({ truth: { yes: NOTHING, no: fact(of.node, FILE, 'no-separator') } })
  return UNKNOWN
}
