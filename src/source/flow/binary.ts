import type { Span } from '../../core/source.ts'
import { containment } from '../safe/containment.ts'
import { isWithin, leftover } from '../safe/leftover.ts'
import { comparedSize } from '../safe/size.ts'
import { isMember } from '../safe/membership.ts'
import { equality } from '../safe/equality.ts'
import type { Machine } from './machine.ts'
import { negated } from './truth.ts'
import { textOf } from './text.ts'
import { literalOf, UNKNOWN, type Value, valueOf } from './value.ts'

export function binaryOf(machine: Machine, operator: string, left: Value, right: Value, at: Span): Value {
  switch (operator) {
    case '+':
      return plus(left, right, at)
    case '===':
    case '==':
      machine.watch.compared(left, right, at)
      return equality(left, right)
    case '!==':
    case '!=': {
      machine.watch.compared(left, right, at)
      return negated(equality(left, right))
    }
    case 'in':
      machine.watch.asked(right, left)
      return isMember(right, left)
    case 'not-in':
      machine.watch.asked(right, left)
      return negated(isMember(right, left))
    case '<':
    case '<=':
    case '>':
    case '>=':
      return ordered(operator, left, right, at)
    case '-':
      return leftover(left, right, at) ?? UNKNOWN
    case '/':
      // `Path(base) / name`
      return isPathLike(left) || isPathLike(right) ? containment.joined([left, right], at) : UNKNOWN
    case '%':
      return left.literal !== undefined && typeof left.literal === 'string'
        ? textOf([left, right], at)
        : UNKNOWN
    default:
      return UNKNOWN
  }
}

function plus(left: Value, right: Value, at: Span): Value {
  if (typeof left.literal === 'number' && typeof right.literal === 'number')
    return literalOf(left.literal + right.literal)
  if (left.object?.isList && right.object?.isList)
    return valueOf({ object: { isList: true, of: undefined, fields: new Map(joined(left, right)) } })
  return textOf([left, right], at)
}

function joined(left: Value, right: Value): readonly [string, Value][] {
  const first = [...(left.object?.fields ?? [])]
  return [
    ...first,
    ...[...(right.object?.fields ?? [])].map(([key, value]): [string, Value] => [
      /^\d/.test(key) ? String(first.length + Number(key)) : key,
      value,
    ]),
  ]
}

function ordered(operator: string, left: Value, right: Value, at: Span): Value {
  const size = comparedSize(operator, left, right)
  if (size) return size
  // `set(names) <= KNOWN`
  if (left.object && (operator === '<=' || operator === '<')) return isWithin(left, right, at) ?? UNKNOWN

  // `LIST.indexOf(x) >= 0`, `> -1`; `< 0`.
  const index = left.external?.path === '!index' ? left.external.args[0] : undefined
  if (index?.truth === undefined || typeof right.literal !== 'number') return UNKNOWN
  if ((operator === '>=' && right.literal === 0) || (operator === '>' && right.literal === -1)) return index
  if (operator === '<' && right.literal === 0) return negated(index)
  return UNKNOWN
}

function isPathLike({ external, node }: Value): boolean {
  const path = external?.path ?? ''
  return (
    /^pathlib\.|\.(?:parent|resolve|expanduser|absolute)(?:\(\))?$|^!path/.test(path) ||
    node?.form === 'path' ||
    node?.form === 'absolute'
  )
}
