import type { SyntaxNode } from '../../grammar.ts'
import type { Expression } from '../../program.ts'
import { asNumber } from './as-number.ts'
import { field, named, type Lowering } from './lowering.ts'
import type { NameScope } from './names.ts'
import { unescapeText } from './unescape.ts'

/** A string, an f-string, or several of them in a row: one literal where nothing is put into it. */
export function lowerText(lowering: Lowering, node: SyntaxNode, names: NameScope): Expression {
  const at = lowering.at(node)
  const strings = node.type === 'concatenated_string' ? named(node) : [node]
  const parts: Expression[] = []
  for (const string of strings) takeString(lowering, string, names, parts)
  return joined(parts, at)
}

/** Neighbouring pieces of plain text are one. */
export function joined(parts: readonly Expression[], at: Expression['at']): Expression {
  const whole: Expression[] = []
  for (const part of parts) {
    const last = whole.at(-1)
    if (part.kind === 'literal' && part.value === '') continue
    if (part.kind === 'literal' && last?.kind === 'literal') {
      const value = String(last.value) + String(part.value)
      whole[whole.length - 1] = { kind: 'literal', value, at: { ...last.at, end: part.at.end } }
    } else whole.push(part)
  }
  const [only] = whole
  if (!only) return { kind: 'literal', value: '', at }
  if (only.kind === 'literal' && whole.length === 1) return { ...only, at }
  return { kind: 'text', parts: whole, tag: undefined, at }
}

function takeString(lowering: Lowering, node: SyntaxNode, names: NameScope, parts: Expression[]): void {
  const start = node.children.find(({ type }) => type === 'string_start')
  const prefix = start ? lowering.textOf(start).toLowerCase() : ''
  const isRaw = prefix.includes('r')
  const isFormat = prefix.includes('f') || prefix.includes('t')
  for (const child of node.children) {
    if (child.type === 'string_content') {
      const written = lowering.textOf(child)
      const plain = isFormat ? written.replaceAll('{{', '{').replaceAll('}}', '}') : written
      parts.push({ kind: 'literal', value: isRaw ? plain : unescapeText(plain), at: lowering.at(child) })
    } else if (child.type === 'interpolation') parts.push(interpolated(lowering, child, names))
  }
}

function interpolated(lowering: Lowering, node: SyntaxNode, names: NameScope): Expression {
  const inside = field(node, 'expression')
  if (!inside) return { kind: 'other', parts: [], at: lowering.at(node) }
  const value = lowering.expression(inside, names)
  const form = field(node, 'format_specifier')
  return form && /[bcdeEfFgGnoxX%]$/.test(lowering.textOf(form)) ? asNumber(value) : value
}
