import { either } from './facts.ts'
import { merged } from './nodes.ts'
import { type Callable, type Things, thingsOf, UNKNOWN, type Value, valueOf } from './value.ts'

const MOST_CALLABLES = 8
const DEEPEST = 3

/** Either of the two. */
export function join(a: Value, b: Value, depth = 0): Value {
  if (a === b) return a
  if (a === UNKNOWN && isBare(b)) return b
  if (b === UNKNOWN && isBare(a)) return a
  return valueOf({
    node: a.node && b.node ? merged([a.node, b.node]) : (a.node ?? b.node),
    literal: a.literal === b.literal ? a.literal : undefined,
    pattern: a.pattern ?? b.pattern,
    object: joinThings(a.object, b.object, depth),
    callables: joinCallables(a.callables, b.callables),
    external: outside(a, b),
    truth:
      a.truth && b.truth
        ? { yes: either(a.truth.yes, b.truth.yes), no: either(a.truth.no, b.truth.no) }
        : undefined,
  })
}

/** Nothing is lost when an unknown is left out of it: only what is known for sure must go. */
function isBare({ literal, truth }: Value): boolean {
  return literal === undefined && truth === undefined
}

export function joinAll(values: readonly Value[]): Value {
  return values.length === 0 ? UNKNOWN : values.reduce((sum, one) => join(sum, one))
}

function joinThings(a: Things | undefined, b: Things | undefined, depth: number): Things | undefined {
  if (a === undefined || b === undefined || a === b) return a ?? b
  const sum = thingsOf(a.isList || b.isList, a.of ?? b.of)
  for (const [key, value] of a.fields) {
    const other = b.fields.get(key)
    sum.fields.set(key, other && depth < DEEPEST ? join(value, other, depth + 1) : value)
  }
  for (const [key, value] of b.fields) if (!sum.fields.has(key)) sum.fields.set(key, value)
  return sum
}

function joinCallables(a: readonly Callable[], b: readonly Callable[]): readonly Callable[] {
  if (a.length === 0 || a === b) return b
  if (b.length === 0) return a
  return [...a, ...b.filter((one) => !a.some((other) => isSame(one, other)))].slice(0, MOST_CALLABLES)
}

function isSame(a: Callable, b: Callable): boolean {
  if (a.kind === 'closure' && b.kind === 'closure') return a.function === b.function && a.scope === b.scope
  return a.kind === 'class' && b.kind === 'class' ? a.class.class === b.class.class : a === b
}

/** A text says more than what it was made of: `base.endsWith(sep) ? base : base + sep`. */
function outside(a: Value, b: Value): Value['external'] {
  return b.external?.path === '!text' ? b.external : (a.external ?? b.external)
}
