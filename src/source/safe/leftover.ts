import type { Span } from '../../core/source.ts'
import { fact } from '../flow/facts.ts'
import { ALL } from '../flow/kinds.ts'
import { elementOf } from '../flow/member.ts'
import { nodesIn } from '../flow/nodes.ts'
import { whenEmpty } from './size.ts'
import { negated } from '../flow/truth.ts'
import { REST, thingsOf, type Value, valueOf } from '../flow/value.ts'

/** `set(names) - KNOWN`: what is left when all that the program knows is taken away. */
export function leftover(of: Value, known: Value, at: Span): Value | undefined {
  if ((!of.node && !of.object) || !isOfProgram(known)) return undefined
  const element = elementOf(of, at)
  if (!element.node) return undefined
  const object = thingsOf(true)
  object.fields.set(REST, element)
  return valueOf({ object, truth: whenEmpty(fact(element.node, ALL)) })
}

/** `set(names) <= KNOWN`, `KNOWN.issuperset(names)`: nothing is left. */
export function isWithin(of: Value, known: Value, at: Span): Value | undefined {
  const left = leftover(of, known, at)
  return left && negated(left)
}

function isOfProgram(known: Value): boolean {
  return (known.object !== undefined || known.external !== undefined) && nodesIn([known]).length === 0
}
