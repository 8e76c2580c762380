import type { SyntaxNode } from '../../grammar.ts'
import type { ExportedName, Expression, ImportedName, Pattern, Statement } from '../../program.ts'
import { stringOf } from './literals.ts'
import { childOf, field, fields, has, named, spanOf, textOf, type Lowering } from './lowering.ts'

export function lowerImport(lowering: Lowering, node: SyntaxNode): readonly Statement[] {
  const required = childOf(node, 'import_require_clause')
  const source = field(required ?? node, 'source')
  if (!source || has(node, 'type')) return []
  const clause = required ?? childOf(node, 'import_clause')
  const names = clause ? named(clause).flatMap((part) => namesOf(lowering, part, required !== undefined)) : []
  return [{ kind: 'import', from: stringOf(lowering, source), names, at: spanOf(lowering, node) }]
}

function namesOf(lowering: Lowering, node: SyntaxNode, isWhole: boolean): readonly ImportedName[] {
  switch (node.type) {
    case 'identifier':
      return [{ imported: isWhole ? '*' : 'default', local: textOf(lowering, node) }]
    case 'namespace_import':
      return named(node).map((name) => ({ imported: '*', local: textOf(lowering, name) }))
    case 'named_imports':
      return named(node).flatMap((specifier) => {
        const name = field(specifier, 'name')
        if (!name || has(specifier, 'type')) return []
        const imported = nameOf(lowering, name)
        return [{ imported, local: nameOf(lowering, field(specifier, 'alias') ?? name) }]
      })
    default:
      return []
  }
}

export function lowerExport(lowering: Lowering, node: SyntaxNode): readonly Statement[] {
  const at = spanOf(lowering, node)
  const source = field(node, 'source')
  const declaration = field(node, 'declaration')
  const value = field(node, 'value') ?? (has(node, '=') ? named(node)[0] : undefined)
  if (declaration) return exported(lowering, node, declaration)
  if (value) return [{ kind: 'export', names: [theDefault(lowering.expression(value))], from: undefined, at }]
  const from = source && stringOf(lowering, source)
  const clause = childOf(node, 'export_clause')
  const whole = childOf(node, 'namespace_export')
  const names: readonly ExportedName[] = clause
    ? named(clause).flatMap((specifier) => specified(lowering, specifier))
    : whole
      ? named(whole).map((name) => ({ exported: nameOf(lowering, name), local: '*', value: undefined }))
      : [{ exported: '*', local: '*', value: undefined }]
  return has(node, 'type') ? [] : [{ kind: 'export', names, from, at }]
}

function specified(lowering: Lowering, specifier: SyntaxNode): readonly ExportedName[] {
  const name = field(specifier, 'name')
  if (!name) return []
  const local = nameOf(lowering, name)
  return [{ exported: nameOf(lowering, field(specifier, 'alias') ?? name), local, value: undefined }]
}

/** `export const a = …`, `export default function …`: the statement, and that it is exported. */
function exported(lowering: Lowering, node: SyntaxNode, declaration: SyntaxNode): readonly Statement[] {
  const isDefault = has(node, 'default')
  const decorators = fields(node, 'decorator')
  const at = spanOf(lowering, node)
  const lowered =
    decorators.length > 0 && CLASSES.has(declaration.type)
      ? ([{ kind: 'class', class: lowering.class(declaration, decorators), isExported: true, at }] as const)
      : lowering.statements([declaration])
  return lowered.flatMap((statement): Statement[] => {
    if (statement.kind === 'function' || statement.kind === 'class') {
      const name = statement.kind === 'function' ? statement.function.name : statement.class.name
      if (!isDefault) return [{ ...statement, isExported: true }]
      const value: Expression | undefined =
        name !== undefined
          ? { kind: 'name', name, at }
          : statement.kind === 'function'
            ? { kind: 'function', function: statement.function, at }
            : { kind: 'class', class: statement.class, at }
      return [statement, { kind: 'export', names: [theDefault(value)], from: undefined, at }]
    }
    if (statement.kind !== 'let') return [statement]
    const names = boundBy(statement.target).map((name) => ({ exported: name, local: name, value: undefined }))
    return [statement, { kind: 'export', names, from: undefined, at }]
  })
}

const CLASSES = new Set(['class_declaration', 'abstract_class_declaration'])

function theDefault(value: Expression): ExportedName {
  return { exported: 'default', local: undefined, value }
}

function nameOf(lowering: Lowering, node: SyntaxNode): string {
  return node.type === 'string' ? stringOf(lowering, node) : textOf(lowering, node)
}

function boundBy(pattern: Pattern): readonly string[] {
  if (pattern.kind === 'name') return [pattern.name]
  if (pattern.kind === 'members') return pattern.members.flatMap(({ target }) => boundBy(target))
  if (pattern.kind === 'items') return pattern.items.flatMap((item) => (item ? boundBy(item) : []))
  return []
}
