import type { Span } from '../../core/source.ts'
import type { Class } from '../program.ts'
import { unknown, type Evaluator } from './evaluator.ts'
import type { Known, KnownClass } from './known.ts'

export function memberOf(evaluator: Evaluator, of: Known, name: string, at: Span): Known {
  switch (of.kind) {
    case 'object':
      return (
        of.members.get(name) ?? (of.isOpen || of.members.size === 0 ? outside(of, name, at) : unknown(at))
      )
    case 'list':
      return name === 'length' ? unknown(at) : (of.items[Number(name)] ?? unknown(at))
    case 'module':
      return evaluator.exported(of.module, name, at)
    case 'instance':
      return of.members.get(name) ?? methodOf(evaluator, of.of, name, of, false) ?? unknown(at)
    case 'class':
      if (name === 'prototype') return of
      return of.statics.get(name) ?? staticOf(evaluator, of, name) ?? unknown(at)
    // What is not known may be anything, and a chain of calls on it is still worth knowing: bundled packages are this.
    case 'outside':
    case 'unknown':
      return outside(of, name, at)
    case 'literal':
    case 'text':
    case 'function':
      break
  }
  return unknown(at)
}

function outside(of: Known, name: string, at: Span): Known {
  return { kind: 'outside', name, of, args: undefined, at }
}

function methodOf(
  evaluator: Evaluator,
  known: KnownClass,
  name: string,
  self: Known,
  isStatic: boolean,
): Known | undefined {
  for (const { of, scope } of basesOf(evaluator, known)) {
    const method = of.methods.find((one) => one.name === name && one.isStatic === isStatic)
    if (method) return { kind: 'function', function: method, scope: { ...scope, self }, self, at: method.at }
  }
  return undefined
}

function staticOf(evaluator: Evaluator, known: KnownClass, name: string): Known | undefined {
  const method = methodOf(evaluator, known, name, known, true)
  if (method) return method
  for (const { of, scope } of basesOf(evaluator, known)) {
    const held = of.fields.find((field) => field.name === name)
    if (!held?.value) continue
    const value = evaluator.evaluate(held.value, { ...scope, self: known })
    known.statics.set(name, value)
    return value
  }
  return undefined
}

/** The class and those in the tree that it is made from, nearest first. */
export function* basesOf(
  evaluator: Evaluator,
  known: KnownClass,
): Generator<{ readonly of: Class; readonly scope: KnownClass['scope'] }> {
  let here: KnownClass | undefined = known
  for (let depth = 0; here && depth < 12; depth++) {
    yield { of: here.class, scope: here.scope }
    const base: Known | undefined = here.class.base && evaluator.evaluate(here.class.base, here.scope)
    here = base?.kind === 'class' ? base : undefined
  }
}
