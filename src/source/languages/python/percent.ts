import type { Expression } from '../../program.ts'
import { asNumber } from './as-number.ts'
import { joined } from './text.ts'

/** `'… %s …' % value` as the text it makes; undefined where it is not that. */
export function lowerPercent(expression: Expression): Expression | undefined {
  if (expression.kind !== 'binary' || expression.operator !== '%') return undefined
  const { left, right, at } = expression
  const template = left.kind === 'literal' ? left.value : undefined
  if (typeof template !== 'string') {
    return left.kind === 'text'
      ? { kind: 'text', parts: [...left.parts, right], tag: undefined, at }
      : undefined
  }
  const parts: Expression[] = []
  let from = 0
  let nth = 0
  for (const match of template.matchAll(DIRECTIVE)) {
    parts.push({ kind: 'literal', value: template.slice(from, match.index), at: left.at })
    from = match.index + match[0].length
    const kind = match[2] ?? ''
    if (kind === '%') {
      parts.push({ kind: 'literal', value: '%', at: left.at })
      continue
    }
    const value = match[1] === undefined ? nthOf(right, nth++) : memberOf(right, match[1])
    parts.push('diouxXeEfFgGc'.includes(kind) ? asNumber(value) : value)
  }
  parts.push({ kind: 'literal', value: template.slice(from), at: left.at })
  return joined(parts, at)
}

const DIRECTIVE = /%(?:\(([^()]{1,100})\))?[-+ #0]{0,5}[\d*]{0,5}(?:\.[\d*]{1,5})?([a-zA-Z%])/g

function nthOf(right: Expression, nth: number): Expression {
  if (right.kind !== 'list') return right
  return right.items[nth] ?? { kind: 'other', parts: right.items, at: right.at }
}

function memberOf(right: Expression, name: string): Expression {
  if (right.kind !== 'object') return { kind: 'member', of: right, name, at: right.at }
  return right.members.find(({ key }) => key === name)?.value ?? { kind: 'other', parts: [], at: right.at }
}
