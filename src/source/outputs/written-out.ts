import type { JsonValue } from '../../core/value.ts'
import type { Expression } from '../program.ts'

const DEEPEST = 12

/** The value of an expression as far as it is written out; what is not is left out, and is `…` within a text. */
export function writtenOut(value: Expression, depth = 0): JsonValue | undefined {
  if (depth > DEEPEST) return undefined
  // oxlint-disable-next-line typescript/switch-exhaustiveness-check -- all others are worked out when the program runs
  switch (value.kind) {
    case 'literal':
      return value.value
    case 'text':
      return value.parts.map((part) => partOf(part, depth)).join('')
    case 'binary':
      return value.operator === '+' && hasText(value, depth)
        ? partOf(value.left, depth) + partOf(value.right, depth)
        : undefined
    case 'list':
      return value.items.map((item) => writtenOut(item, depth + 1) ?? null)
    case 'object':
      return Object.fromEntries(
        value.members.flatMap(({ key, value: member }) => {
          const out = key === undefined || key === '__proto__' ? undefined : writtenOut(member, depth + 1)
          return key === undefined || out === undefined ? [] : [[key, out]]
        }),
      )
    case 'await':
      return writtenOut(value.of, depth + 1)
    case 'call':
      return joinedList(value, depth)
    default:
      return undefined
  }
}

function partOf(part: Expression, depth: number): string {
  const out = writtenOut(part, depth + 1)
  return typeof out === 'string' || typeof out === 'number' ? String(out) : '…'
}

function hasText({ left, right }: Extract<Expression, { kind: 'binary' }>, depth: number): boolean {
  return [left, right].some((part) => typeof writtenOut(part, depth + 1) === 'string')
}

/** `['a', 'b'].join(' ')`, `' '.join(['a', 'b'])`. */
function joinedList(
  { callee, args }: Extract<Expression, { kind: 'call' }>,
  depth: number,
): string | undefined {
  const [given] = args
  if (callee.kind !== 'member' || callee.name !== 'join') return undefined
  const [list, between] = callee.of.kind === 'list' ? [callee.of, given] : [given, callee.of]
  if (list?.kind !== 'list') return undefined
  const glue = between === undefined ? ',' : writtenOut(between, depth + 1)
  return typeof glue === 'string' ? list.items.map((item) => partOf(item, depth)).join(glue) : undefined
}
