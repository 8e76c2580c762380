import type { Pattern } from '../program.ts'
import { INNER } from './kinds.ts'
import { join } from './join.ts'
import { write } from './journal.ts'
import { isSecretName } from './names.ts'
import { sourceNode } from './nodes.ts'
import type { Machine } from './machine.ts'
import { elementOf, memberOf } from './member.ts'
import { holderOf, type Scope } from './scope.ts'
import { thingsOf, type Value, valueOf, REST } from './value.ts'

/** Gives names (or places in objects) their values. `isNew`: declared here. */
export function bind(machine: Machine, target: Pattern, value: Value, scope: Scope, isNew: boolean): void {
  switch (target.kind) {
    case 'name': {
      if (isNew && isKeyFile(target.name, value))
        return write(
          machine,
          scope.names,
          target.name,
          valueOf({ node: sourceNode('secret', target.name, target.at) }),
        )
      const holder = isNew ? scope.names : (holderOf(scope, target.name) ?? scope.names)
      // What a function changes outside itself may be read before and after: both hold.
      const before = isNew || isOwn(scope, holder) ? undefined : holder.get(target.name)
      write(machine, holder, target.name, before ? { ...join(before, value), literal: undefined } : value)
      return
    }
    case 'members':
      for (const member of target.members) {
        const own =
          member.key === '...' ? restOf(value, target) : memberOf(machine, value, member.key, target.at)
        const isGiven =
          own.literal !== null &&
          (own.node || own.object || own.callables.length > 0 || own.literal !== undefined)
        const fallback = member.default && !isGiven ? machine.evaluate(member.default, scope) : undefined
        bind(machine, member.target, fallback ? join(own, fallback) : own, scope, isNew)
      }
      return
    case 'items':
      for (const [index, item] of target.items.entries()) {
        if (!item) continue
        const own = value.object?.fields.get(String(index))
        bind(machine, item, own ?? elementOf(value, item.at), scope, isNew)
      }
      return
    case 'place':
      return store(machine, target, value, scope)
  }
}

/** `const privateKey = await readFile(…)`: whatever the file is called. */
function isKeyFile(name: string, { node, external }: Value): boolean {
  return node === undefined && external !== undefined && isSecretName(name) && READ.has(external.path)
}

const READ = new Set(['fs.readFile()', 'fs.promises.readFile()', 'fs.readFileSync()', 'open().read()'])

function isOwn(scope: Scope, holder: Map<string, Value>): boolean {
  for (let at: Scope | undefined = scope; at && at.frame === scope.frame; at = at.above)
    if (at.names === holder) return true
  return false
}

function restOf(value: Value, { members }: Pattern & { kind: 'members' }): Value {
  if (!value.object) return value
  const object = thingsOf(false)
  for (const [key, one] of value.object.fields)
    if (!members.some((member) => member.key === key)) object.fields.set(key, one)
  return valueOf({ ...value, object })
}

function store(machine: Machine, { place }: Pattern & { kind: 'place' }, value: Value, scope: Scope): void {
  if (place.kind !== 'member' && place.kind !== 'index') return
  const of = machine.evaluate(place.of, scope)
  if (place.kind === 'member') {
    if (of.object) write(machine, of.object.fields, place.name, value)
    else keep(machine, place.of, place.name, of, value, scope)
    return
  }
  const key = machine.evaluate(place.index, scope)
  machine.watch.stored(of, key, value, place.at, machine.facts)
  if (!of.object) return keep(machine, place.of, REST, of, value, scope)
  const name = typeof key.literal === 'string' || typeof key.literal === 'number' ? String(key.literal) : REST
  const before = name === REST ? of.object.fields.get(REST) : undefined
  write(machine, of.object.fields, name, before ? join(before, value) : value)
}

/** What has no shape yet gets one when something is put into it. Objects from outside keep to themselves what they are given. */
function keep(
  machine: Machine,
  place: { readonly kind: string },
  key: string,
  of: Value,
  value: Value,
  scope: Scope,
): void {
  if (of.external && !of.external.path.startsWith('?')) return
  if (of.node?.source && INNER.has(of.node.source.kind)) return
  const object = thingsOf(false)
  object.fields.set(key, value)
  const name =
    place.kind === 'name' && 'name' in place && typeof place.name === 'string' ? place.name : undefined
  const holder = name === undefined ? undefined : holderOf(scope, name)
  if (holder && name !== undefined) write(machine, holder, name, { ...of, object })
}
