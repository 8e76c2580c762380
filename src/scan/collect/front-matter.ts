import { readDocument } from '../../hosts/format/read-document.ts'
import { isArray, isObject, type JsonValue } from '../../core/value.ts'

/** The fields between two lines of dashes at the top of a Markdown file, and the rest. Lists become lines. */
export function frontMatter(text: string): {
  readonly fields: Readonly<Record<string, string>>
  readonly body: string
} {
  const parts = FRONT.exec(text)
  if (!parts) return { fields: {}, body: text }
  const document = readDocument('yaml', parts[1] ?? '')
  const value = document.ok && isObject(document.value) ? document.value : {}
  const fields = Object.entries(value).map(([key, field]) => [key, textOf(field)] as const)
  return { fields: Object.fromEntries(fields), body: text.slice(parts[0].length) }
}

const FRONT = /^\ufeff?---[ \t]*\r?\n((?:(?!---)[^\n]*\n)*)---[ \t]*(?:\r?\n|$)/

const textOf = (field: JsonValue): string =>
  isArray(field) ? field.map(textOf).join('\n') : typeof field === 'object' ? '' : String(field)
