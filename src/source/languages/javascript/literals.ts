import type { SyntaxNode } from '../../grammar.ts'
import type { Expression } from '../../program.ts'
import { childOf, named, spanOf, textOf, type Lowering } from './lowering.ts'

export function lowerString(lowering: Lowering, node: SyntaxNode): Expression {
  return { kind: 'literal', value: stringOf(lowering, node), at: spanOf(lowering, node) }
}

/** The value of a string as written, quotes and escapes gone. */
export function stringOf(lowering: Lowering, node: SyntaxNode): string {
  const inside = lowering.text.slice(node.start + 1, node.end - 1)
  return inside.includes('\\') ? unescape(inside) : inside
}

export function lowerNumber(lowering: Lowering, node: SyntaxNode): Expression {
  const written = textOf(lowering, node).replaceAll('_', '').replace(/n$/, '')
  return { kind: 'literal', value: Number(written), at: spanOf(lowering, node) }
}

export function lowerPattern(lowering: Lowering, node: SyntaxNode): Expression {
  const written = textOf(lowering, node)
  const end = written.lastIndexOf('/')
  return {
    kind: 'pattern',
    source: written.slice(1, end),
    flags: written.slice(end + 1),
    at: spanOf(lowering, node),
  }
}

/** A template without substitutions is a string like any other. */
export function lowerTemplate(lowering: Lowering, node: SyntaxNode, tag: Expression | undefined): Expression {
  const parts: Expression[] = []
  const at = spanOf(lowering, node)
  let from = node.start + 1
  const takeText = (to: number): void => {
    if (to <= from) return
    const value = unescape(lowering.text.slice(from, to))
    parts.push({ kind: 'literal', value, at: { file: at.file, start: from, end: to } })
  }
  for (const child of node.children) {
    if (child.type !== 'template_substitution') continue
    takeText(child.start)
    from = child.end
    for (const inside of named(child)) parts.push(lowering.expression(inside))
  }
  takeText(node.end - 1)
  const [only] = parts
  if (tag) return { kind: 'text', parts, tag, at }
  if (!only) return { kind: 'literal', value: '', at }
  return parts.length === 1 && only.kind === 'literal'
    ? { ...only, at }
    : { kind: 'text', parts, tag: undefined, at }
}

/** Names of members as they are written in objects and classes; undefined: computed. */
export function keyOf(lowering: Lowering, node: SyntaxNode): string | undefined {
  if (node.type === 'string') return stringOf(lowering, node)
  if (node.type !== 'computed_property_name') return textOf(lowering, node)
  const written = childOf(node, 'string')
  return written ? stringOf(lowering, written) : undefined
}

function unescape(text: string): string {
  if (!text.includes('\\')) return text
  return text.replace(
    /\\(?:u\{([0-9a-fA-F]{1,6})\}|u([0-9a-fA-F]{4})|x([0-9a-fA-F]{2})|(\r\n|[\s\S]))/g,
    (_all, brace: string | undefined, four: string | undefined, two: string | undefined, one: string) => {
      const code = Number.parseInt(brace ?? four ?? two ?? '', 16)
      if (!Number.isNaN(code)) return code <= 0x10ffff ? String.fromCodePoint(code) : ''
      return ESCAPES[one] ?? one
    },
  )
}

const ESCAPES: Readonly<Record<string, string>> = {
  n: '\n',
  r: '\r',
  t: '\t',
  b: '\b',
  f: '\f',
  v: '\v',
  '0': '\0',
  '\n': '',
  '\r\n': '',
}
