import type { Class, Expression } from '../../program.ts'
import type { Program } from '../../scope.ts'
import { basesOf, meantBy } from './resolve.ts'
import type { Around } from './sites.ts'

/** `tool.description` where that is a property: what it returns, and where `self` is the tool. */
export function returnedBy(
  expression: Extract<Expression, { kind: 'member' }>,
  around: Around,
  program: Program,
): { readonly value: Expression; readonly around: Around } | undefined {
  const meant = meantBy(expression, around, program)
  const of = meantBy(expression.of, around, program)
  if (meant?.kind !== 'function' || of?.kind !== 'class') return undefined
  const { function: made } = meant
  if (!made.decorators.some((one) => 'name' in one && PROPERTIES.has(one.name))) return undefined
  const last = made.body.at(-1)
  const value = last?.kind === 'return' ? last.value : undefined
  return value && { value, around: { ...meant.around, class: of.class, functions: [made] } }
}

const PROPERTIES = new Set(['property', 'cached_property', 'computed_field'])

/** `inspect.getdoc(type(self))`, `tool.__doc__`: the documentation of a class, or of the one it is made from. */
export function documentation(of: Expression, around: Around, program: Program): string | undefined {
  const isType = of.kind === 'call' && of.callee.kind === 'name' && of.callee.name === 'type'
  const meant = meantBy((isType ? of.args[0] : undefined) ?? of, around, program)
  if (meant?.kind === 'function') return meant.function.doc
  return meant?.kind === 'class' ? docOf(meant.class, meant.around, program, 0) : undefined
}

function docOf(made: Class, around: Around, program: Program, depth: number): string | undefined {
  if (made.doc !== undefined || depth > 6) return made.doc
  for (const base of basesOf(made)) {
    const meant = meantBy(base, around, program)
    const doc = meant?.kind === 'class' ? docOf(meant.class, meant.around, program, depth + 1) : undefined
    if (doc !== undefined) return doc
  }
  return undefined
}
