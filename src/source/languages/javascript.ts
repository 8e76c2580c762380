import type { Parsed } from '../grammar.ts'
import type { Module, Statement } from '../program.ts'
import { lowerClass } from './javascript/classes.ts'
import { withExchange } from './javascript/commonjs.ts'
import { EXPRESSIONS } from './javascript/expressions.ts'
import { lowerFunction } from './javascript/functions.ts'
import { other, spanOf, type Lowering } from './javascript/lowering.ts'
import { lowerPattern } from './javascript/patterns.ts'
import { STATEMENTS } from './javascript/statements.ts'

/** JavaScript and TypeScript, as people write them and as compilers leave them, in the one shape for all languages. */
export function lowerJavascript(
  path: string,
  language: 'javascript' | 'typescript',
  text: string,
  { root, faults }: Parsed,
): Module {
  let depth = 0
  let cuts = 0
  const isTooDeep = (): boolean => {
    if (depth < DEEPEST) return false
    cuts++
    return true
  }
  const lowering: Lowering = {
    path,
    text,
    expression: (node) => {
      if (isTooDeep()) return { kind: 'other', parts: [], at: spanOf(lowering, node) }
      depth++
      const lowered = (EXPRESSIONS.get(node.type) ?? other)(lowering, node)
      depth--
      return lowered
    },
    statements: (nodes) => {
      const all: Statement[] = []
      if (isTooDeep()) return all
      depth++
      for (const node of nodes)
        for (const one of STATEMENTS.get(node.type)?.(lowering, node) ?? []) all.push(one)
      depth--
      return all
    },
    pattern: (node) => lowerPattern(lowering, node),
    function: (node, name) => lowerFunction(lowering, node, name),
    class: (node, decorators) => lowerClass(lowering, node, decorators),
    cut: () => void cuts++,
  }
  const body = withExchange(lowering.statements(root.children))
  return { path, language, text, body, faults: faults + cuts }
}

/** Deeper than any program is written; whoever follows values goes as deep as this, so it is kept far from the stack's end. */
const DEEPEST = 400
