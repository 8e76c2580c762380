import type { SyntaxNode } from '../../grammar.ts'
import type { ImportedName, Statement } from '../../program.ts'
import { field, named, type Lowering } from './lowering.ts'

/** `import a.b` binds `a`; `from a import *` is told as the name `*` for the name `*`. */
export function lowerImport(lowering: Lowering, node: SyntaxNode): readonly Statement[] {
  const at = lowering.at(node)
  const source = field(node, 'module_name')
  const things = node.children.filter((child) => child.field === 'name')
  const add = (from: string, names: readonly ImportedName[]): void => {
    lowering.import({ kind: 'import', from, names, at })
  }
  if (source) {
    const isAll = named(node).some(({ type }) => type === 'wildcard_import')
    const names = things.map((thing): ImportedName => {
      const { name, alias } = nameOf(lowering, thing)
      return { imported: name, local: alias ?? name }
    })
    add(lowering.textOf(source).replaceAll(/\s/g, ''), isAll ? [{ imported: '*', local: '*' }] : names)
    return []
  }
  for (const thing of things) {
    const { name, alias } = nameOf(lowering, thing)
    const first = name.split('.')[0] ?? name
    add(alias === undefined ? first : name, [{ imported: '*', local: alias ?? first }])
  }
  return []
}

function nameOf(
  lowering: Lowering,
  node: SyntaxNode,
): { readonly name: string; readonly alias: string | undefined } {
  const name = node.type === 'aliased_import' ? field(node, 'name') : node
  const alias = node.type === 'aliased_import' ? field(node, 'alias') : undefined
  return { name: lowering.textOf(name ?? node), alias: alias && lowering.textOf(alias) }
}
