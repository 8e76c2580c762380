import { fail } from '../../core/error.ts'
import { field } from '../../core/value.ts'
import type { GeneratedText } from './generate.ts'

/** Every rule that rows of our making keep; one that breaks one is our bug, and nothing is written. */
export function checkTexts(rows: readonly GeneratedText[]): void {
  const ids = new Set<string>()
  for (const row of rows) {
    const what = faultOf(row) ?? (ids.has(row.id) ? 'its id is used twice' : undefined)
    if (what !== undefined) fail('dataset/bad-row', { file: 'generated texts', line: row.id, what })
    ids.add(row.id)
  }
}

const NAME = /^[\w.-]{1,128}$/
const LONGEST = 64 * 1024
/** Hosts in addresses that are not reserved for documentation. */
const ADDRESS = /(?:https?:\/\/|[\w]@)([a-z0-9-]{1,63}(?:\.[a-z0-9-]{1,63}){1,5})/g
const RESERVED =
  /(?:^|\.)example\.(?:com|org|net)$|^(?:192\.0\.2|198\.51\.100|203\.0\.113)\.\d{1,3}$|^169\.254\.169\.254$/

function faultOf({
  text,
  surface,
  tool_name,
  inputSchema,
  from,
  to,
  label,
  twin,
}: GeneratedText): string | undefined {
  if (text.trim() === '') return 'it is empty'
  if (text.length > LONGEST) return 'it is too long'
  if (!text.isWellFormed()) return 'it is not well-formed Unicode'
  if (surface === 'tool_description' && (tool_name === undefined || !NAME.test(tool_name)))
    return 'its tool has no valid name'
  if (surface === 'tool_description' && field(inputSchema, 'type') !== 'object')
    return 'its schema is not that of an object'
  if (label === 1 && twin === undefined) return 'it has no twin'
  if (from !== undefined && (to === undefined || from >= to || to > text.length))
    return 'its range is outside the text'
  for (const [, host] of text.toLowerCase().matchAll(ADDRESS))
    if (!RESERVED.test(host!)) return 'it names an address that somebody could own'
  return undefined
}
