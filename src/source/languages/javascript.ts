import type { Parsed } from '../grammar.ts'
import type { Expression, Module, Statement } from '../program.ts'
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
  const deeper = <T>(lower: () => T, instead: () => T): T => {
    if (depth >= DEEPEST) {
      cuts++
      return instead()
    }
    depth++
    const lowered = lower()
    depth--
    return lowered
  }
  const lowering: Lowering = {
    path,
    text,
    expression: (node) => {
      const lower = EXPRESSIONS.get(node.type) ?? other
      const instead = (): Expression => ({ kind: 'other', parts: [], at: spanOf(lowering, node) })
      return deeper(() => lower(lowering, node), instead)
    },
    statements: (nodes) =>
      deeper(
        () => nodes.flatMap((node) => STATEMENTS.get(node.type)?.(lowering, node) ?? []),
        (): Statement[] => [],
      ),
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
