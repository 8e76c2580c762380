import type { Count, Field, Value } from './field.ts'
import { isKind } from './kinds.ts'
import { KNOWN_FIELDS } from './known-fields.ts'

/** `city; days? 1..10 - How many days ahead; unit? celsius|fahrenheit - Scale of the answer` */
export function readParameters(source: string): readonly Field[] {
  return split(source, ';').map((part) => {
    const [definition = '', ...rest] = part.split(' - ')
    const field = readField(definition)
    const description = rest.join(' - ') || KNOWN_FIELDS[field.name]?.say
    if (!description) throw new SyntaxError(`the parameter ${field.name} says nothing of itself`)
    return { ...field, description }
  })
}

/** `city; days[days] {date, high_c 8..31, sky clear|cloudy|rain}; summary "{city} stays dry"` */
export function readAnswer(source: string, parameters: readonly Field[]): readonly Field[] {
  return split(source, ';').map((part) => readField(part, parameters))
}

/** A member that says no more than its name is what the parameter of that name is, or else what is known of the name. */
function readField(source: string, parameters: readonly Field[] = []): Field {
  const found = /^([a-z][a-z0-9_]*)(\?)?(?:\[([\w.]*)\])?(?:\s+(\S.*))?$/s.exec(source.trim())
  const [, name, optional, count, spec] = found ?? []
  if (!name) throw new SyntaxError(`not a field: ${source}`)
  const same = spec === undefined && count === undefined && parameters.find((one) => one.name === name)
  const value = same ? same.value : readValue(name, spec?.trim(), parameters)
  return {
    name,
    value: count === undefined ? value : { type: 'list', of: value, count: readCount(count) },
    isOptional: optional !== undefined,
    description: '',
  }
}

function readValue(name: string, spec: string | undefined, parameters: readonly Field[]): Value {
  if (spec === undefined) {
    return readValue(name, KNOWN_FIELDS[name]?.kind ?? name, parameters)
  }
  if (spec.startsWith('{')) {
    return {
      type: 'record',
      fields: split(spec.slice(1, -1), ',').map((part) => readField(part, parameters)),
    }
  }
  if (spec.startsWith('"')) return { type: 'sentence', template: spec.slice(1, -1) }
  if (spec.startsWith('~')) return { type: 'choice', options: spec.slice(1).split('|'), isOpen: true }
  const [, low, high] = /^(-?[\d.]*\d)\.\.(-?[\d.]*\d)$/.exec(spec) ?? []
  if (low !== undefined && high !== undefined) {
    return { type: 'range', low: Number(low), high: Number(high), decimals: high.split('.')[1]?.length ?? 0 }
  }
  if (/^[-\d.e]+(?:\|[-\d.e]+)+$/.test(spec)) return { type: 'numbers', options: spec.split('|').map(Number) }
  if (spec.includes('|')) return { type: 'choice', options: spec.split('|'), isOpen: false }
  if (isKind(spec)) return { type: 'kind', kind: spec }
  throw new SyntaxError(`${name} cannot be ${spec}`)
}

function readCount(count: string): Count {
  const [, least, most] = /^(\d+)(?:\.\.(\d+))?$/.exec(count) ?? []
  if (least !== undefined) return [Number(least), Number(most ?? least)]
  return count === '' ? [2, 4] : count
}

/** At the separators that stand in no braces and no quotes. */
function split(source: string, separator: string): string[] {
  const parts: string[] = []
  let depth = 0
  let isQuoted = false
  let part = ''
  for (const char of source) {
    if (char === '"') isQuoted = !isQuoted
    if (!isQuoted) depth += char === '{' ? 1 : char === '}' ? -1 : 0
    if (char === separator && depth === 0 && !isQuoted) {
      parts.push(part)
      part = ''
    } else part += char
  }
  return [...parts, part].map((one) => one.trim()).filter((one) => one !== '')
}
