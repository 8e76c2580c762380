import type { Class, Expression, Function, Module } from '../../program.ts'
import type { Program } from '../../scope.ts'
import { bindingsOf, type Binding } from './bindings.ts'
import type { Around } from './sites.ts'

/** What an expression stands for, as far as names tell. */
export type Meant =
  | { readonly kind: 'function'; readonly function: Function; readonly around: Around }
  | { readonly kind: 'class'; readonly class: Class; readonly around: Around }
  | { readonly kind: 'value'; readonly value: Expression; readonly around: Around }
  | { readonly kind: 'module'; readonly module: Module }
  /** Of a library: `mcp.server.fastmcp.FastMCP`. */
  | { readonly kind: 'outside'; readonly path: string }

const DEEPEST = 12

export function meantBy(
  expression: Expression,
  around: Around,
  program: Program,
  depth = 0,
): Meant | undefined {
  if (depth > DEEPEST) return undefined
  switch (expression.kind) {
    case 'name':
      if (expression.name === 'this') return around.class && { kind: 'class', class: around.class, around }
      return byName(expression.name, around, program, depth)
    case 'member':
      return byMember(meantBy(expression.of, around, program, depth + 1), expression.name, program, depth)
    case 'function':
      return { kind: 'function', function: expression.function, around }
    case 'await':
      return meantBy(expression.of, around, program, depth + 1)
    case 'call': {
      // An instance has what its class has.
      const made = meantBy(expression.callee, around, program, depth + 1)
      return made?.kind === 'class' ? made : { kind: 'value', value: expression, around }
    }
    case 'literal':
    case 'index':
    case 'text':
    case 'binary':
    case 'unary':
    case 'object':
    case 'list':
    case 'spread':
    case 'class':
    case 'choice':
    case 'pattern':
    case 'assign':
    case 'each':
    case 'other':
      break
  }
  return { kind: 'value', value: expression, around }
}

function byName(name: string, around: Around, program: Program, depth: number): Meant | undefined {
  for (let level = around.functions.length; level >= 0; level--) {
    const owner = around.functions[level - 1]
    if (owner?.params.some(({ target }) => target.kind === 'name' && target.name === name)) return undefined
    const binding = bindingsOf(owner ? owner.body : around.module.body).get(name)
    const there = { ...around, functions: around.functions.slice(0, level), loops: [] }
    if (binding) return followed(binding, there, program, depth)
  }
  return undefined
}

function followed(binding: Binding, around: Around, program: Program, depth: number): Meant | undefined {
  if (binding.kind === 'value') return meantBy(binding.value, around, program, depth + 1)
  if (binding.kind !== 'import') return { ...binding, around }
  const { from, imported } = binding
  const module = program.moduleOf(around.module, from)
  if (!module) return { kind: 'outside', path: imported === '*' ? from : `${from}.${imported}` }
  return imported === '*' ? { kind: 'module', module } : exported(module, imported, program, depth)
}

function exported(module: Module, name: string, program: Program, depth: number): Meant | undefined {
  const around: Around = { module, functions: [], class: undefined, loops: [] }
  return depth > DEEPEST ? undefined : byName(name, around, program, depth + 1)
}

function byMember(of: Meant | undefined, name: string, program: Program, depth: number): Meant | undefined {
  if (of?.kind === 'module') return exported(of.module, name, program, depth)
  if (of?.kind === 'outside') return { kind: 'outside', path: `${of.path}.${name}` }
  if (of?.kind !== 'class') return undefined
  const { class: made, around } = of
  const inside: Around = { ...around, class: made }
  const method = made.methods.find((one) => one.name === name)
  if (method) return { kind: 'function', function: method, around: inside }
  const field = made.fields.find((one) => one.name === name)
  if (field?.value) return { kind: 'value', value: field.value, around: inside }
  const kept = keptBy(made, name)
  if (kept)
    return meantBy(
      kept,
      { ...inside, functions: [made.methods.find(isConstructor) ?? NOBODY] },
      program,
      depth + 1,
    )
  for (const base of basesOf(made)) {
    const found = byMember(meantBy(base, around, program, depth + 1), name, program, depth + 1)
    if (found) return found
  }
  return undefined
}

export function basesOf(made: Class): readonly Expression[] {
  return made.base ? [made.base, ...(made.otherBases ?? [])] : []
}

const isConstructor = ({ name }: Function): boolean => name === 'constructor'

const NOBODY: Function = {
  name: undefined,
  params: [],
  body: [],
  decorators: [],
  doc: undefined,
  at: { file: '', start: 0, end: 0 },
}

/** `self.server = Server(…)` of the constructor. */
function keptBy(made: Class, name: string): Expression | undefined {
  for (const statement of made.methods.find(isConstructor)?.body ?? []) {
    if (statement.kind !== 'do' || statement.value.kind !== 'assign') continue
    const { target, value } = statement.value
    if (target.kind !== 'place' || target.place.kind !== 'member' || target.place.name !== name) continue
    if (target.place.of.kind === 'name' && target.place.of.name === 'this') return value
  }
  return undefined
}
