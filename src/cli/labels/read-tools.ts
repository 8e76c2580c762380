import { fail } from '../../core/error.ts'
import { readJson } from '../../core/json.ts'
import type { Definition } from '../../core/subject.ts'
import { field, isArray, isObject, stringField, type JsonValue } from '../../core/value.ts'

export interface ServerTools {
  readonly server: string
  readonly tools: readonly Definition[]
}

/** The result of `tools/list` (as it is, or in its answer), or lists of tools by server. */
export function readTools(text: string, file: string): readonly ServerTools[] {
  const read = readJson(text.startsWith('\ufeff') ? text.slice(1) : text, { depth: 100, values: 1_000_000 })
  if (!read.ok) {
    const line = text.slice(0, read.offset).split('\n').length
    return fail('labels/no-tools', { file, what: `line ${line} is not JSON` })
  }
  const whole = listOf(read.value) ?? listOf(field(read.value, 'result'))
  if (whole) return [{ server: '', tools: definitions(whole, '/tools', file) }]
  if (!isObject(read.value) || Object.keys(read.value).length === 0)
    return fail('labels/no-tools', { file, what: 'it holds no object with tools' })
  return Object.entries(read.value).map(([server, value]) => {
    const list = listOf(value)
    if (!list) return fail('labels/no-tools', { file, what: `/${server.slice(0, 80)} is no list of tools` })
    return { server, tools: definitions(list, `/${server.slice(0, 80)}`, file) }
  })
}

function listOf(value: JsonValue | undefined): readonly JsonValue[] | undefined {
  if (isArray(value)) return value
  const tools = field(value, 'tools')
  return isArray(tools) ? tools : undefined
}

function definitions(list: readonly JsonValue[], place: string, file: string): readonly Definition[] {
  return list.map((json, index) => {
    const name = stringField(json, 'name')
    if (!isObject(json) || name === undefined)
      return fail('labels/no-tools', { file, what: `${place}/${index} is no tool with a name` })
    return { kind: 'tool', name, json }
  })
}
