import type { SyntaxNode } from '../grammar.ts'
import type { Module, Statement } from '../program.ts'
import { lowerExpression } from './python/expression.ts'
import type { Lowering } from './python/lowering.ts'
import { nameScope } from './python/names.ts'
import { lowerFunction } from './python/function.ts'
import { lowerClass } from './python/class.ts'
import { docOf, lowerBlock } from './python/statement.ts'

/** A Python file as the one shape that whoever follows values knows. What Python means by it is decided here, not there. */
export function lowerPython(
  path: string,
  text: string,
  parsed: { readonly root: SyntaxNode; readonly faults: number },
): Module {
  const imports: Statement[] = []
  let faults = parsed.faults
  const lowering: Lowering = {
    path,
    text,
    at: (node) => ({ file: path, start: node.start, end: node.end }),
    textOf: (node) => text.slice(node.start, node.end),
    expression: (node, names) => lowerExpression(lowering, node, names),
    block: (nodes, names) => lowerBlock(lowering, nodes, names),
    function: (node, names, how) => lowerFunction(lowering, node, names, how),
    class: (node, names, decorators) => lowerClass(lowering, node, names, decorators),
    doc: (node) => docOf(lowering, node),
    import: (statement) => void imports.push(statement),
    tooDeep: () => void faults++,
  }
  const names = nameScope(undefined, [], undefined)
  const body = lowering.block(parsed.root.children, names)
  return { path, language: 'python', text, body: [...imports, ...names.hoisted(lowering), ...body], faults }
}
