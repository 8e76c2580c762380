import type { Expression } from '../../program.ts'

/** `%d` and `{x:d}` take numbers only, and throw on anything else: the same as asking for `float(x)`. */
export function asNumber(value: Expression): Expression {
  const { at } = value
  return {
    kind: 'call',
    callee: { kind: 'name', name: 'float', at },
    args: [value],
    keywords: [],
    isNew: false,
    at,
  }
}
