import type { SubjectKind, Text } from '../../src/core/subject.ts'
import { readText } from '../../src/core/text.ts'

interface Variant {
  readonly change: string
  readonly subject: unknown
}

const ASIDE = 'More about this is in the manual.'

/** The same subject in other clothes: what a detector says of it must not depend on them. */
export function variants(kind: SubjectKind, subject: object): readonly Variant[] {
  return kind === 'text' ? textVariants(subject) : jsonVariants(kind, subject)
}

function textVariants(subject: object): readonly Variant[] {
  if (!isText(subject)) throw new Error('not a text')
  const { value, role } = subject
  const as = (change: string, text: string): Variant => ({ change, subject: readText(text, role) })
  const prose = role !== 'name' && role !== 'uri' && role !== 'key'
  return [
    as('read again', value),
    as('NFD', value.normalize('NFD')),
    as('NFC', value.normalize('NFC')),
    ...(prose ? [as('CRLF', value.replaceAll('\r\n', '\n').replaceAll('\n', '\r\n'))] : []),
    ...(prose
      ? [as('a sentence before', `${ASIDE}\n\n${value}`), as('a sentence after', `${value}\n\n${ASIDE}`)]
      : []),
  ]
}

function jsonVariants(kind: SubjectKind, subject: object): readonly Variant[] {
  return [
    { change: 'keys reversed', subject: rewrite(subject, { keys: (entries) => entries.toReversed() }) },
    { change: 'NFD', subject: rewrite(subject, { text: (text) => text.normalize('NFD') }) },
    { change: 'NFC', subject: rewrite(subject, { text: (text) => text.normalize('NFC') }) },
    { change: 'through JSON', subject: rewrite(subject, {}) },
    { change: 'an unrelated sibling', subject: withSibling(kind, subject) },
  ]
}

/** Beside what is judged stands something that has nothing to do with it. */
function withSibling(kind: SubjectKind, subject: object): unknown {
  if (kind === 'message') return changedAt(subject, 'body', (body) => ({ 'x-note': 'nothing', ...body }))
  if (kind === 'surface') return withTool(subject)
  if (kind === 'fleet') return changedAt(changedAt(subject, 'own', withTool), 'others', withServer)
  return changedAt(subject, 'json', (json) => ({ 'x-note': 'nothing', ...json, ...withAside(json) }))
}

function withTool(surface: object): object {
  const json = { name: 'town_weather', description: 'Shows the weather of a town.' }
  return changedAt(surface, 'tools', (tools) => [...entries(tools), { kind: 'tool', name: json.name, json }])
}

function withServer(others: object): object {
  const server = { server: 'almanac', tools: [], prompts: [], resources: [] }
  return [...entries(others), server]
}

function withAside(json: object): object {
  return 'description' in json && typeof json.description === 'string' && json.description !== ''
    ? { description: `${json.description} ${ASIDE}` }
    : {}
}

function changedAt(holder: object, key: string, change: (value: object) => object): object {
  const changed = Object.entries(holder).map(([name, value]: [string, unknown]) => {
    const open = name === key && typeof value === 'object' && value !== null
    return [name, open && !(key === 'body' && Array.isArray(value)) ? change(value) : value]
  })
  return Object.fromEntries(changed)
}

function entries(list: object): unknown[] {
  return Array.isArray(list) ? list : []
}

interface Rewriting {
  readonly keys?: (entries: [string, unknown][]) => [string, unknown][]
  readonly text?: (text: string) => string
}

function rewrite(value: unknown, how: Rewriting): unknown {
  if (typeof value === 'string') return how.text?.(value) ?? value
  if (Array.isArray(value)) return value.map((item) => rewrite(item, how))
  if (typeof value !== 'object' || value === null) return value
  const entries = Object.entries(value).map(([key, item]): [string, unknown] => [key, rewrite(item, how)])
  return Object.fromEntries(how.keys?.(entries) ?? entries)
}

function isText(subject: object): subject is Text {
  return 'value' in subject && 'role' in subject
}
