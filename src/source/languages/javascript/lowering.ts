import type { Span } from '../../../core/source.ts'
import type { SyntaxNode } from '../../grammar.ts'
import type { Class, Expression, Function, Pattern, Statement } from '../../program.ts'

/** The parts of the lowering know each other through this, so that none need import the other. */
export interface Lowering {
  readonly path: string
  readonly text: string
  readonly expression: (node: SyntaxNode) => Expression
  readonly statements: (nodes: readonly SyntaxNode[]) => Statement[]
  readonly pattern: (node: SyntaxNode) => Pattern
  readonly function: (node: SyntaxNode, name?: string) => Function
  readonly class: (node: SyntaxNode, decorators: readonly SyntaxNode[]) => Class
  /** Something is nested deeper than anyone writes, and was left out. */
  readonly cut: () => void
}

export function field(node: SyntaxNode, name: string): SyntaxNode | undefined {
  for (const child of node.children) if (child.field === name) return child
  return undefined
}

export function fields(node: SyntaxNode, name: string): readonly SyntaxNode[] {
  return node.children.filter((child) => child.field === name)
}

/** Children that mean something: no words, no comments. */
export function named(node: SyntaxNode): readonly SyntaxNode[] {
  return node.children.every(isMeant) ? node.children : node.children.filter(isMeant)
}

const isMeant = ({ isNamed, type }: SyntaxNode): boolean => isNamed && type !== 'comment'

export function childOf(node: SyntaxNode, type: string): SyntaxNode | undefined {
  for (const child of node.children) if (child.type === type) return child
  return undefined
}

export function has(node: SyntaxNode, word: string): boolean {
  return childOf(node, word) !== undefined
}

export function textOf({ text }: Lowering, node: SyntaxNode): string {
  return text.slice(node.start, node.end)
}

export function spanOf({ path }: Lowering, node: SyntaxNode): Span {
  return { file: path, start: node.start, end: node.end }
}

export function nothing(lowering: Lowering, node: SyntaxNode): Expression {
  return { kind: 'literal', value: null, at: spanOf(lowering, node) }
}

export function other(lowering: Lowering, node: SyntaxNode): Expression {
  return {
    kind: 'other',
    parts: named(node).map((child) => lowering.expression(child)),
    at: spanOf(lowering, node),
  }
}
