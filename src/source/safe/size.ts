import { type Facts, NOTHING } from '../flow/facts.ts'
import { negated } from '../flow/truth.ts'
import { type Truth, UNKNOWN, type Value, valueOf } from '../flow/value.ts'

/** How many are in a list; it matters only whether any. */
export function sizeOf(list: Value | undefined): Value {
  if (!list?.truth || !list.object?.isList) return UNKNOWN
  return valueOf({ external: { path: '!size', args: [list], of: undefined }, truth: list.truth })
}

/** Of a list of what failed a test: where it is empty, all that was tested passed. */
export function whenEmpty(passed: Facts): Truth {
  return { yes: NOTHING, no: passed }
}

/** `length > 0`, `length >= 1`; `length < 1`, `length <= 0`. */
export function comparedSize(operator: string, { external }: Value, { literal }: Value): Value | undefined {
  const list = external?.path === '!size' ? external.args[0] : undefined
  if (!list?.truth) return undefined
  const some = valueOf({ truth: list.truth })
  if ((operator === '>' && literal === 0) || (operator === '>=' && literal === 1)) return some
  return (operator === '<' && literal === 1) || (operator === '<=' && literal === 0)
    ? negated(some)
    : undefined
}
