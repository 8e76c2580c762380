import type { Span } from '../../../core/source.ts'
import type { ExportedName, Expression, ImportedName, Member, Pattern, Statement } from '../../program.ts'
import { required } from './calls.ts'

/** `const x = require('y')`, `const { a } = require('y')`, `const a = require('y').a`: an import like any other. */
export function importOf(
  target: Pattern,
  value: Expression | undefined,
  at: Span,
): Extract<Statement, { kind: 'import' }> | undefined {
  if (!value) return undefined
  const picked = value.kind === 'member' ? value.name : undefined
  const from = required(value.kind === 'member' ? value.of : value)
  if (from === undefined) return undefined
  if (target.kind === 'name')
    return { kind: 'import', from, names: [{ imported: picked ?? '*', local: target.name }], at }
  if (target.kind !== 'members' || picked !== undefined) return undefined
  const names = target.members.flatMap(({ key, target: local }): ImportedName[] =>
    local.kind === 'name' && key !== '...' ? [{ imported: key, local: local.name }] : [],
  )
  return names.length === target.members.length ? { kind: 'import', from, names, at } : undefined
}

/** What CommonJS and its compilers write at the top of a file, as the statements it was made from. */
export function withExchange(statements: readonly Statement[]): readonly Statement[] {
  return statements.flatMap((statement): readonly Statement[] => {
    if (statement.kind !== 'do') return [statement]
    const { value, at } = statement
    const names =
      value.kind === 'assign' ? assigned(value) : value.kind === 'call' ? called(value) : undefined
    if (!names) return enumOf(statement) ?? [statement]
    if (typeof names === 'string') return [{ kind: 'export', names: [EVERYTHING], from: names, at }]
    return names.length > 0 ? [{ kind: 'export', names, from: undefined, at }] : []
  })
}

const EVERYTHING: ExportedName = { exported: '*', local: '*', value: undefined }

function assigned(assign: Extract<Expression, { kind: 'assign' }>): readonly ExportedName[] | undefined {
  const { target, value, operator } = assign
  if (target.kind !== 'place' || operator !== '=') return undefined
  const { place } = target
  const isWhole = isMember(place, 'module', 'exports')
  if (!isWhole && !(place.kind === 'member' && isExports(place.of))) return undefined
  // `exports.a = exports.b = void 0` declares and gives nothing yet.
  const more = value.kind === 'assign' ? (assigned(value) ?? []) : []
  const given = lastValue(value)
  if (given.kind === 'literal' && given.value === null) return more
  if (!isWhole) return [named(place.kind === 'member' ? place.name : 'default', given), ...more]
  const members = given.kind === 'object' ? given.members.flatMap(membersNamed) : []
  return [named('default', given), ...members, ...more]
}

function lastValue(value: Expression): Expression {
  return value.kind === 'assign' ? lastValue(value.value) : value
}

function membersNamed({ key, value }: Member): readonly ExportedName[] {
  return key === undefined ? [] : [named(key, value)]
}

function named(exported: string, value: Expression): ExportedName {
  return value.kind === 'name'
    ? { exported, local: value.name, value: undefined }
    : { exported, local: undefined, value }
}

/** A string: everything of that module. */
function called(call: Extract<Expression, { kind: 'call' }>): readonly ExportedName[] | string | undefined {
  const { callee, args } = call
  const [first, second, third] = args
  const name = callee.kind === 'name' || callee.kind === 'member' ? callee.name : ''
  if (name === '__exportStar' && first) return required(first)
  if (!isMember(callee, 'Object', 'defineProperty') || !first || !isExports(first)) return undefined
  if (second?.kind !== 'literal' || third?.kind !== 'object') return undefined
  if (second.value === '__esModule') return []
  const value = third.members.map((member) => returnedBy(member)).find((found) => found !== undefined)
  return value ? [named(String(second.value), value)] : undefined
}

/** `get: function () { return module_1.name }`. */
function returnedBy({ key, value }: Member): Expression | undefined {
  if (key === 'value') return value
  if (key !== 'get' || value.kind !== 'function') return undefined
  const [first] = value.function.body
  return first?.kind === 'return' ? first.value : undefined
}

function isExports(value: Expression): boolean {
  return (value.kind === 'name' && value.name === 'exports') || isMember(value, 'module', 'exports')
}

function isMember(value: Expression, of: string, name: string): boolean {
  return value.kind === 'member' && value.name === name && value.of.kind === 'name' && value.of.name === of
}

/** `(function (E) { E['A'] = 'a' })(E || (E = {}))`: what is left of TypeScript's enum, as an object. */
function enumOf(statement: Extract<Statement, { kind: 'do' }>): readonly Statement[] | undefined {
  const { value, at } = statement
  if (value.kind !== 'call' || value.callee.kind !== 'function' || value.args.length !== 1) return undefined
  const [arg] = value.args
  const [param] = value.callee.function.params
  if (arg?.kind !== 'binary' || arg.operator !== '||' || arg.left.kind !== 'name') return undefined
  if (param?.target.kind !== 'name' || param.target.name !== arg.left.name) return undefined
  const members: Member[] = []
  for (const inside of value.callee.function.body) {
    if (inside.kind !== 'do' || inside.value.kind !== 'assign' || inside.value.target.kind !== 'place')
      return undefined
    const { place } = inside.value.target
    // `E[E['A'] = 0] = 'A'` for numbers.
    const named = place.kind === 'index' && place.index.kind === 'assign' ? place.index : inside.value
    const key =
      named.target.kind === 'place' && named.target.place.kind === 'member'
        ? named.target.place.name
        : undefined
    members.push({ key, value: named.value })
  }
  if (members.length === 0) return undefined
  return [{ kind: 'let', target: param.target, value: { kind: 'object', members, at }, at }]
}
