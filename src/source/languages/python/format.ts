import type { Expression } from '../../program.ts'
import { asNumber } from './as-number.ts'
import { joined } from './text.ts'

type Call = Extract<Expression, { kind: 'call' }>

/** `'… {} …'.format(value)` as the text it makes; undefined where it is not that. */
export function lowerFormat(call: Call): Expression | undefined {
  const { callee, at } = call
  if (callee.kind !== 'member' || callee.name !== 'format') return undefined
  const template = callee.of
  if (template.kind === 'text') {
    const values = [...call.args, ...call.keywords.map(({ value }) => value)]
    return { kind: 'text', parts: [...template.parts, ...values], tag: undefined, at }
  }
  if (template.kind !== 'literal' || typeof template.value !== 'string') return undefined
  const parts: Expression[] = []
  let from = 0
  let nth = 0
  for (const match of template.value.matchAll(FIELD)) {
    parts.push(plain(template.value.slice(from, match.index), template))
    from = match.index + match[0].length
    if (match[0] === '{{' || match[0] === '}}') {
      parts.push(plain(match[0].charAt(0), template))
      continue
    }
    const [first = '', ...path] = (match[1] ?? '').split(/[.[\]]/).filter((part) => part !== '')
    let value = valueOf(call, first === '' ? String(nth++) : first)
    for (const name of path) value = { kind: 'member', of: value, name, at }
    parts.push(/[bcdeEfFgGnoxX%]$/.test(match[2] ?? '') ? asNumber(value) : value)
  }
  parts.push(plain(template.value.slice(from), template))
  return joined(parts, at)
}

const FIELD = /\{\{|\}\}|\{([\w.[\]]{0,100})(?:![rsa])?(?::([^{}]{0,50}))?\}/g

function plain(value: string, { at }: Expression): Expression {
  return { kind: 'literal', value, at }
}

function valueOf(call: Call, name: string): Expression {
  const found = /^\d+$/.test(name)
    ? call.args[Number(name)]
    : call.keywords.find((keyword) => keyword.name === name)?.value
  if (found && found.kind !== 'spread') return found
  const parts = [...call.args, ...call.keywords.map(({ value }) => value)]
  return { kind: 'other', parts, at: call.at }
}
