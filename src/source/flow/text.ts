import type { Span } from '../../core/source.ts'
import { ADDRESS, NONE } from './kinds.ts'
import { nodeOf, nodesIn } from './nodes.ts'
import { literalOf, type Node, type Part, UNKNOWN, type Value, valueOf } from './value.ts'

/** `https://api.example.com${x}`: x may go on with the name. */
const LOOSE = [{ kinds: ADDRESS, label: 'prefix-only' }]
const MOST_PARTS = 60
const LONGEST = 20_000

/** Pieces put one after another: template text, `+`, `.join`, `.format`. */
export function textOf(values: readonly Value[], at: Span): Value {
  if (values.every(({ literal }) => literal !== undefined)) {
    const literal = values.map((value) => String(value.literal)).join('')
    return literal.length > LONGEST ? UNKNOWN : literalOf(literal)
  }
  const parts = values.flatMap(partsOf)
  const from = nodesIn(values)
  if (from.length === 0)
    return valueOf({ external: { path: '!text', args: values.slice(0, MOST_PARTS), of: undefined } })
  const host = hostIsFixed(parts)
  const node = nodeOf({
    what: 'put into a text',
    at,
    from,
    parts: parts.slice(0, MOST_PARTS),
    strips: host === 'fixed' ? ADDRESS : NONE,
    labels: host === 'loose' ? LOOSE : [],
  })
  return valueOf({ node: from.length === 1 && parts.length === 1 ? from[0] : node })
}

export function partsOf(value: Value): readonly Part[] {
  if (value.literal !== undefined) return [String(value.literal)]
  if (value.external?.path === '!text' && !value.node) return value.external.args.flatMap(partsOf)
  if (value.node?.parts) return value.node.parts
  const nodes = nodesIn([value])
  return nodes.length === 0 ? [undefined] : nodes
}

/** How a text begins: as far as it is written out. */
export function writtenStart(parts: readonly Part[]): string {
  let text = ''
  for (const part of parts) {
    if (typeof part !== 'string') break
    text += part
  }
  return text
}

/** Does what comes before the first piece from outside fix the machine an address leads to? */
export function hostIsFixed(parts: readonly Part[]): 'fixed' | 'loose' | 'open' {
  let text = ''
  let isBased = false
  for (const part of parts) {
    if (typeof part === 'string') text += part
    else if (part === undefined) {
      isBased = true
      text = ''
    } else break
  }
  if (isBased) return 'fixed'
  const start = text.indexOf('://')
  if (start < 0) return text.startsWith('/') && !text.startsWith('//') ? 'fixed' : 'open'
  const rest = text.slice(start + 3)
  if (/[/?#]/.test(rest)) return 'fixed'
  return rest === '' ? 'open' : 'loose'
}

export const isNode = (part: Part): part is Node => typeof part === 'object'
