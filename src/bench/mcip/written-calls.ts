import { field, isArray, isObject, type JsonValue, stringField } from '../../core/value.ts'
import { parsed } from './json-parts.ts'

export interface WrittenCall {
  readonly tool: string
  readonly arguments: JsonValue
  readonly id?: string
}

/** Calls behind a mark, `<functioncall> {"name": …, "arguments": '{…}'}`, or as nothing but JSON with name and arguments. */
export function readWrittenCalls(text: string): WrittenCall[] {
  const marked = text.split(/<(?:functioncall|function_call|tool_call)>/).slice(1)
  if (marked.length > 0)
    return marked.flatMap((part) => {
      const call = readCall(part.split(/<\/(?:functioncall|function_call|tool_call)>/)[0]!.trim())
      return call ? [call] : []
    })
  const value = text.includes('"arguments"') ? parsed(text) : undefined
  if (isArray(value)) return value.flatMap((one) => callIn(one) ?? [])
  const alone = isObject(value) ? callIn(value) : undefined
  return alone ? [alone] : []
}

function readCall(text: string): WrittenCall | undefined {
  const value = parsed(text)
  if (value !== undefined) return callIn(value)
  // The arguments stand in single quotes, as no JSON would have them; they may hold single quotes themselves.
  const tool = /"name"\s{0,9}:\s{0,9}"([^"\n]{1,200})"/.exec(text)?.[1]
  if (tool === undefined) return undefined
  const from = text.indexOf("'", text.indexOf('"arguments"'))
  const to = text.lastIndexOf("'")
  if (from < 0 || to <= from) return { tool, arguments: {} }
  const given = text.slice(from + 1, to).replaceAll(String.raw`\'`, "'")
  return { tool, arguments: parsed(given) ?? given }
}

function callIn(value: JsonValue): WrittenCall | undefined {
  const tool = stringField(value, 'name')
  const given = field(value, 'arguments') ?? field(value, 'parameters')
  if (tool === undefined || given === undefined) return undefined
  return { tool, arguments: typeof given === 'string' ? (parsed(given) ?? given) : given }
}
