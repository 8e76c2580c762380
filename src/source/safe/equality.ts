import { fact, lookedAt, NOTHING, truthOf } from '../flow/facts.ts'
import { ALL, FILE, kinds, SHELL } from '../flow/kinds.ts'
import { negated } from '../flow/truth.ts'
import { type External, literalOf, type Node, UNKNOWN, type Value, valueOf } from '../flow/value.ts'

/** `a === b`: who equals something known is no longer whatever a caller likes. */
export function equality(left: Value, right: Value): Value {
  if (left.literal !== undefined && right.literal !== undefined)
    return literalOf(left.literal === right.literal)
  const separator = left.external?.path.endsWith('.sep') ? right.literal : undefined
  if (separator === '\\' || separator === '/') return literalOf(separator === '/')
  const of = marked(left) ?? marked(right)
  if (of) {
    const told = special(of, left.external === of ? right : left)
    if (told) return told
  }
  // `test(x) === true`
  if (left.truth && typeof right.literal === 'boolean')
    return right.literal ? valueOf({ truth: truthOf(left) }) : negated(left)
  // `PATTERN.fullmatch(x) is None`
  if (left.truth && left.literal === undefined && right.literal === null) return negated(left)
  if (left.node && right.node) return sameBase(left.node, right.node)
  const node = left.node ?? right.node
  const other = left.node ? right : left
  if (!node || other.literal === null || other.literal === '') return UNKNOWN
  const isProto = other.literal === '__proto__'
  const no = node.form === 'address' ? lookedAt(node).no : isProto ? fact(node, MERGE) : NOTHING
  return valueOf({ truth: { yes: fact(node, ALL), no } })
}

const MERGE = kinds('merge')

function marked({ external }: Value): External | undefined {
  return external?.path.startsWith('!') ? external : undefined
}

function special({ path, args }: External, other: Value): Value | undefined {
  const [of] = args
  if (path === '!typeof') {
    const isNumber = other.literal === 'number' || other.literal === 'boolean' || other.literal === 'bigint'
    const isText = other.literal === 'string'
    return valueOf({
      truth: { yes: isNumber ? fact(of?.node, ALL) : NOTHING, no: isText ? fact(of?.node, ALL) : NOTHING },
    })
  }
  // `LIST.indexOf(x) === -1`
  if (path === '!index' && of)
    return other.literal === -1 ? negated(of) : other.literal === 0 ? of : undefined
  if (path === '!size' && of?.truth && other.literal === 0) return negated(valueOf({ truth: of.truth }))
  // `path.basename(x) === x`
  if (path === '!base' && of && of.node === other.node)
    return valueOf({ truth: { yes: fact(of.node, FILE), no: NOTHING } })
  if (path === '!quoted' && of && of.node === other.node)
    return valueOf({ truth: { yes: fact(of.node, SHELL), no: NOTHING } })
  return undefined
}

/** `resolve(x) === x`, `commonpath([base, x]) === base`: handled where they are made; two things from outside prove nothing. */
function sameBase(left: Node, right: Node): Value {
  const isBase = (a: Node, b: Node): boolean => a.what === 'basename' && a.from.includes(b)
  const node = isBase(left, right) ? right : isBase(right, left) ? left : undefined
  if (node) return valueOf({ truth: { yes: fact(node, FILE), no: NOTHING } })
  if (left.form === 'common' || right.form === 'common') {
    const common = left.form === 'common' ? left : right
    return valueOf({ truth: { yes: fact(common, FILE), no: NOTHING } })
  }
  return UNKNOWN
}
