import type { Span } from '../../core/source.ts'
import type { Expression } from '../program.ts'
import { join, joinAll } from './join.ts'
import { type Machine, plainly } from './machine.ts'
import { NOTHING } from './facts.ts'
import { besideNode } from './incoming.ts'
import { INNER } from './kinds.ts'
import { isSecretName, namesSecret } from './names.ts'
import { sizeOf } from '../safe/size.ts'
import { madeOf, memberNode, restrainedNode, sourceNode } from './nodes.ts'
import {
  type Callable,
  type ClassValue,
  externalOf,
  literalOf,
  type Node,
  REST,
  UNKNOWN,
  type Value,
  valueOf,
} from './value.ts'

/** `value.name`. */
export function memberOf(machine: Machine, value: Value, name: string, at: Span): Value {
  if (value.object) {
    const own = value.object.fields.get(name) ?? methodOf(machine, value.object.of, name, value)
    if (own) return own
    if (SIZES.has(name) && value.object.isList) return sizeOf(value)
    // `url.href` has the parameters in it.
    if (value.external?.path === 'URL()')
      return WHOLE_URL.has(name) ? madeOf([value], { what: `.${name}`, at }) : UNKNOWN
  }
  const fixed = value.callables.length > 0 ? ofCallable(machine, value, name) : undefined
  if (fixed) return fixed
  const held = value.object?.fields.get(REST)
  const isOne = held?.node !== undefined && isOfEnvironment(held.node) && !/^\d/.test(name)
  const rest = isOne ? ofNode(machine, held, name, at) : held
  const made = value.node
    ? ofNode(machine, value, name, at)
    : value.external
      ? ofExternal(value, name, at)
      : loose(name)
  return rest && name !== 'push' ? join(rest, made) : made
}

const WHOLE_URL = new Set(['href', 'search', 'toString'])
const SIZES = new Set(['length', 'size'])

const loose = (name: string): Value => externalOf(`?.${name}`)

function ofNode(machine: Machine, { node, external }: Value, name: string, at: Span): Value {
  if (node === undefined || SIZES.has(name)) return UNKNOWN
  const source = node.source
  // Harmless, and still what the caller chose: whose number it is may matter.
  if (source && !INNER.has(source.kind) && machine.restrained.has(name))
    return valueOf({ node: restrainedNode(node, name, at) })
  if (source?.kind === 'environment')
    return namesSecret(name) ? valueOf({ node: sourceNode('secret', name, at) }) : externalOf(`?.${name}`)
  if (source && INNER.has(source.kind)) return loose(name)
  if (isOfEnvironment(node))
    return namesSecret(name) ? valueOf({ node: sourceNode('secret', name, at) }) : loose(name)
  const made = memberNode(node, name, at)
  if (name === 'name' && machine.toolName !== undefined && made.source?.name.endsWith('params.name'))
    return literalOf(machine.toolName)
  return valueOf({
    node: made,
    external: external ? { path: pathTo(external.path, name), args: [], of: external } : undefined,
  })
}

/** A copy of the environment, or of a part of it: one that is asked for by its name is that one alone. */
function isOfEnvironment({ source, from, parts }: Node, depth = 0): boolean {
  if (source) return source.kind === 'environment'
  if (parts !== undefined || depth > 6 || from.length === 0) return false
  return from.every((one) => isOfEnvironment(one, depth + 1))
}

function ofExternal({ external }: Value, name: string, at: Span): Value {
  if (external === undefined) return loose(name)
  const path = pathTo(external.path, name)
  if (external.path === '!error' && name === 'stack')
    return valueOf({ node: sourceNode('stack-trace', 'stack', at) })
  const beside = besideNode(external, name, at)
  if (beside) return valueOf({ node: beside, external: { path, args: [], of: external } })
  if (ENVIRONMENT.has(path))
    return valueOf({ node: sourceNode('environment', path, at), external: { path, args: [], of: external } })
  if (ENVIRONMENT.has(external.path) && namesSecret(name))
    return valueOf({ node: sourceNode('secret', name, at) })
  if (isSecretName(name) && isHeld(external.path))
    return valueOf({ node: sourceNode('secret', name, at), external: { path, args: [], of: external } })
  return externalOf(path, external)
}

/** Settings read from somewhere; not what the caller or another machine gave. */
const HOLDERS =
  'JSON.parse() yaml.load() yaml.safe_load() yaml.parse() configparser. dotenv. toml. tomllib. json.load() json.loads() config settings process.env'.split(
    ' ',
  )
export const isHeld = (path: string): boolean => HOLDERS.some((holder) => path.startsWith(holder))

const ENVIRONMENT = new Set(['process.env', 'os.environ', 'Deno.env', 'Bun.env'])
const LONGEST_PATH = 160

export function pathTo(path: string, name: string): string {
  const whole = name === 'default' ? path : `${path}.${name}`
  return whole.length > LONGEST_PATH ? `?.${name}` : whole
}

/** Statics of a class, and what any function has. */
function ofCallable(machine: Machine, value: Value, name: string): Value | undefined {
  if (name === 'bind' || name === 'call' || name === 'apply') return undefined
  const found = value.callables.flatMap((callable) =>
    callable.kind === 'class' ? (staticOf(machine, callable.class, name) ?? []) : [],
  )
  return found.length > 0 ? joinAll(found) : undefined
}

function staticOf(machine: Machine, of: ClassValue, name: string): Value | undefined {
  const method = of.class.methods.find((one) => one.name === name)
  if (method)
    return closure(machine, {
      kind: 'closure',
      function: method,
      scope: of.scope,
      module: of.module,
      self: undefined,
    })
  const field = of.class.fields.find((one) => one.name === name)
  if (field?.value && machine.stack.length < 40) return machine.evaluate(field.value, of.scope)
  return undefined
}

export function methodOf(
  machine: Machine,
  of: ClassValue | undefined,
  name: string,
  self: Value,
  depth = 0,
): Value | undefined {
  if (of === undefined || depth > 8) return undefined
  const { scope, module } = of
  const method = of.class.methods.find((one) => one.name === name)
  if (method) {
    const made = { kind: 'closure', function: method, scope, module, self } as const
    // What looks like a member is what a function gives.
    if (method.decorators.some(isGetter) && !machine.stack.includes(method))
      return machine.call(made, plainly(), method.at)
    return closure(machine, made)
  }
  const found = methodOf(machine, baseOf(machine, of), name, self, depth + 1)
  if (found) return found
  for (const other of of.class.otherBases ?? []) {
    const inherited = methodOf(machine, classIn(machine.evaluate(other, scope), of), name, self, depth + 1)
    if (inherited) return inherited
  }
  return undefined
}

const isGetter = (decorator: Expression): boolean =>
  (decorator.kind === 'name' || decorator.kind === 'member') && GETTERS.has(decorator.name)
const GETTERS = new Set(['property', 'cached_property'])

export function baseOf(machine: Machine, of: ClassValue): ClassValue | undefined {
  return of.class.base && classIn(machine.evaluate(of.class.base, of.scope), of)
}

function classIn({ callables }: Value, below: ClassValue): ClassValue | undefined {
  for (const callable of callables)
    if (callable.kind === 'class' && callable.class.class !== below.class) return callable.class
  return undefined
}

function closure(machine: Machine, callable: Callable & { kind: 'closure' }): Value {
  if (callable.self && !machine.closures.has(callable.function))
    machine.closures.set(callable.function, [callable])
  return valueOf({ callables: [callable] })
}

/** What runs through a list: all that may be in it. */
export function elementOf(value: Value, at: Span): Value {
  const known = value.object ? [...value.object.fields.values()] : []
  const made =
    value.node && !(value.node.source && INNER.has(value.node.source.kind))
      ? [valueOf({ node: memberNode(value.node, REST, at) })]
      : value.node
        ? [valueOf({ node: value.node })]
        : []
  const { external } = value
  const isRead = external !== undefined && known.length + made.length === 0 && isHeld(external.path)
  return joinAll([...known, ...made, ...(isRead ? [externalOf(pathTo(external.path, '…'), external)] : [])])
}

export function indexOf(machine: Machine, value: Value, key: Value, at: Span): Value {
  machine.watch.looked(value, key, at)
  if (typeof key.literal === 'string' || typeof key.literal === 'number')
    return memberOf(machine, value, String(key.literal), at)
  if (value.external && ENVIRONMENT.has(value.external.path)) return UNKNOWN
  // Which of them, or none at all, nobody knows: `TABLE[key] ?? key`.
  const one = elementOf(value, at)
  // A place that a caller chose, in something of the program: what is put there may be put into any object.
  const isInside = key.node !== undefined && !value.node && !one.external
  const external = isInside ? { path: '!inside', args: [], of: undefined } : one.external
  const truth = one.node ? one.truth : { yes: NOTHING, no: NOTHING }
  return { ...one, literal: undefined, external, truth }
}
