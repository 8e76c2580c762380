import type { Span } from '../../../core/source.ts'
import type { SyntaxNode } from '../../grammar.ts'
import type { Class, Expression, Function, Statement } from '../../program.ts'
import type { NameScope } from './names.ts'

/** What the files of this language share: expressions hold functions, functions hold statements, statements hold expressions. */
export interface Lowering {
  readonly path: string
  readonly text: string
  readonly at: (node: SyntaxNode) => Span
  readonly textOf: (node: SyntaxNode) => string
  readonly expression: (node: SyntaxNode, names: NameScope) => Expression
  readonly block: (nodes: readonly SyntaxNode[], names: NameScope) => Statement[]
  readonly function: (node: SyntaxNode, names: NameScope, how: FunctionPlace) => Function
  readonly class: (node: SyntaxNode, names: NameScope, decorators: readonly Expression[]) => Class
  readonly doc: (body: SyntaxNode) => string | undefined
  /** Imports may stand anywhere, under `try` and in functions: they are told of once, at the top of the module. */
  readonly import: (statement: Statement) => void
  readonly tooDeep: () => void
}

export interface FunctionPlace {
  readonly decorators: readonly Expression[]
  /** `bound`: its first parameter is the object, or the class. */
  readonly as: 'plain' | 'bound'
}

export function field(node: SyntaxNode, name: string): SyntaxNode | undefined {
  return node.children.find((child) => child.field === name)
}

export function named(node: SyntaxNode): readonly SyntaxNode[] {
  return node.children.filter(
    (child) => child.isNamed && child.type !== 'comment' && child.type !== 'line_continuation',
  )
}
