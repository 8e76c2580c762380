import type { Pattern } from '../program.ts'
import { unknown, type Evaluator } from './evaluator.ts'
import type { Known, Scope } from './known.ts'

export function bindPattern(
  evaluator: Evaluator,
  pattern: Pattern,
  value: Known,
  scope: Scope,
  isNew: boolean,
): void {
  switch (pattern.kind) {
    case 'name':
      return setName(pattern.name, value, scope, isNew)
    case 'members':
      for (const { key, target, default: otherwise } of pattern.members) {
        const member = key === '...' ? value : evaluator.member(value, key, pattern.at)
        const isMissing = otherwise && member.kind === 'unknown'
        const given = isMissing ? evaluator.evaluate(otherwise, scope) : member
        evaluator.bind(target, given, scope, isNew)
      }
      return undefined
    case 'items':
      for (const [index, target] of pattern.items.entries()) {
        if (!target) continue
        const item = value.kind === 'list' ? value.items[index] : undefined
        evaluator.bind(target, item ?? unknown(pattern.at), scope, isNew)
      }
      return undefined
    case 'place':
      return setPlace(evaluator, pattern, value, scope)
  }
}

function setName(name: string, value: Known, scope: Scope, isNew: boolean): void {
  if (!isNew)
    for (let here: Scope | undefined = scope; here; here = here.above)
      if (here.names.has(name)) {
        // What may be set to nothing keeps what else it may be.
        if (value.kind !== 'unknown' || here.names.get(name)?.kind === 'unknown') here.names.set(name, value)
        return
      }
  scope.names.set(name, value)
}

/** `this.tools = …`, `table[name] = …`. */
function setPlace(
  evaluator: Evaluator,
  { place }: Extract<Pattern, { kind: 'place' }>,
  value: Known,
  scope: Scope,
): void {
  if (place.kind !== 'member' && place.kind !== 'index') return
  const of = evaluator.evaluate(place.of, scope)
  const index = place.kind === 'index' ? evaluator.evaluate(place.index, scope) : undefined
  const name =
    place.kind === 'member' ? place.name : index?.kind === 'literal' ? String(index.value) : undefined
  if (of.kind === 'object') {
    if (name === undefined) of.isOpen = true
    else of.members.set(name, value)
  } else if (of.kind === 'instance' && name !== undefined) of.members.set(name, value)
  else if (of.kind === 'class' && name !== undefined) of.statics.set(name, value)
}
