import type { Span } from '../../core/source.ts'
import type { ExportedName, Module, Statement } from '../program.ts'
import { jsonImported } from './json-files.ts'
import { unknown, type Evaluator } from './evaluator.ts'
import type { Known, Scope } from './known.ts'
import { hoist } from './statements.ts'

/** Modules that import one another in a longer chain were made for that. */
const DEEPEST = 200

/** Modules run when they are first asked for, in the order of their imports. */
export function createModules(
  evaluator: Evaluator,
  isWorthRunning: (module: Module) => boolean,
): {
  readonly exported: (module: Module, name: string, at: Span) => Known
  readonly scopeOf: (module: Module) => Scope
} {
  const scopes = new Map<Module, Scope>()
  const asking = new Set<string>()
  let depth = 0

  const scopeOf = (module: Module): Scope => {
    const before = scopes.get(module)
    if (before) return before
    const scope: Scope = { names: new Map(), above: undefined, module, self: undefined }
    scopes.set(module, scope)
    for (const statement of module.body) if (statement.kind === 'import') bindImport(statement, scope)
    if (isWorthRunning(module)) evaluator.run(module.body, scope, [])
    else hoist(module.body, scope)
    return scope
  }

  const bindImport = ({ from, names, at }: Extract<Statement, { kind: 'import' }>, scope: Scope): void => {
    const target = depth < DEEPEST ? evaluator.program.moduleOf(scope.module, from) : undefined
    depth += 1
    if (target) scopeOf(target)
    depth -= 1
    for (const { imported, local } of names) {
      const outside: Known = {
        kind: 'outside',
        name: `${from}#${imported}`,
        of: undefined,
        args: undefined,
        at,
      }
      const inside = (): Known =>
        imported === '*' && target
          ? { kind: 'module', module: target, at }
          : target
            ? exported(target, imported, at)
            : outside
      const json = target ? undefined : jsonImported(evaluator.program, from, at)
      const isWhole = imported === 'default' || imported === '*'
      scope.names.set(local, json ? (isWhole ? json : evaluator.member(json, imported, at)) : inside())
    }
  }

  const exported = (module: Module, name: string, at: Span): Known => {
    const key = `${module.path}\n${name}`
    if (asking.has(key)) return unknown(at)
    const found = exportOnce(module, name, at)
    // Compiled CommonJS asks `module_1.default` for what has no default.
    return found ?? (name === 'default' ? { kind: 'module', module, at } : unknown(at))
  }

  /** Modules may hand on what others export in a circle. */
  const exportOnce = (module: Module, name: string, at: Span): Known | undefined => {
    const key = `${module.path}\n${name}`
    if (asking.has(key) || depth >= DEEPEST) return undefined
    asking.add(key)
    depth += 1
    const found = exportIn(module, name, at)
    depth -= 1
    asking.delete(key)
    return found
  }

  const exportIn = (module: Module, name: string, at: Span): Known | undefined => {
    const scope = scopeOf(module)
    for (const statement of module.body) {
      if (statement.kind === 'function' && statement.isExported && statement.function.name === name)
        return scope.names.get(name)
      if (statement.kind === 'class' && statement.isExported && statement.class.name === name)
        return scope.names.get(name)
      if (statement.kind !== 'export') continue
      for (const one of statement.names) {
        if (one.exported !== name) continue
        return exportedBy(module, statement.from, one, scope, at)
      }
    }
    for (const statement of module.body)
      if (statement.kind === 'export' && statement.names.some((one) => one.exported === '*')) {
        const target =
          statement.from === undefined ? undefined : evaluator.program.moduleOf(module, statement.from)
        const found = target && exportOnce(target, name, at)
        if (found) return found
      }
    return undefined
  }

  const exportedBy = (
    module: Module,
    from: string | undefined,
    one: ExportedName,
    scope: Scope,
    at: Span,
  ): Known | undefined => {
    if (from !== undefined) {
      const target = evaluator.program.moduleOf(module, from)
      if (!target)
        return { kind: 'outside', name: `${from}#${one.local}`, of: undefined, args: undefined, at }
      return one.local === '*'
        ? { kind: 'module', module: target, at }
        : exported(target, one.local ?? one.exported, at)
    }
    if (one.value) return valueOf(one, scope)
    return one.local === undefined ? undefined : scope.names.get(one.local)
  }

  /** Evaluated once: what is added to it later must be seen by all. */
  const values = new Map<ExportedName, Known>()
  const valueOf = (one: ExportedName, scope: Scope): Known | undefined => {
    const before = values.get(one)
    if (before || !one.value) return before
    const value = evaluator.evaluate(one.value, scope)
    values.set(one, value)
    return value
  }

  return { exported, scopeOf }
}
