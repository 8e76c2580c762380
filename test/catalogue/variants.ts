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

function withSibling(kind: SubjectKind, subject: object): unknown {
  const place = kind === 'message' ? 'body' : 'json'
  return Object.fromEntries(
    Object.entries(subject).map(([key, value]) => {
      const open = key === place && typeof value === 'object' && value !== null && !Array.isArray(value)
      return [key, open ? { 'x-note': 'nothing', ...value } : value]
    }),
  )
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
