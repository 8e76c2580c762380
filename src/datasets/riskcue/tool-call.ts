import { isObject, type JsonObject, stringField } from '../../core/value.ts'
import { afterThinking } from './thinking.ts'

export interface ToolCall {
  readonly server: string
  readonly tool: string
  readonly tool_params: JsonObject
}

/** The first tool call in what a model wrote, bare, fenced, tagged or inside another object. Templates of one are skipped. */
export function parseToolCall(text: string): ToolCall | undefined {
  const said = afterThinking(text).slice(0, LONGEST_TEXT)
  let from = 0
  for (let tries = 0; tries < MOST_TRIES; tries++) {
    const at = said.indexOf('{', from)
    if (at < 0) return undefined
    from = at + 1
    const end = closingBrace(said, at)
    const call = end === undefined ? undefined : asCall(said.slice(at, end + 1))
    if (call) return call
  }
  return undefined
}

const LONGEST_TEXT = 64 * 1024
const LONGEST_CALL = 16 * 1024
const MOST_TRIES = 64

function closingBrace(text: string, from: number): number | undefined {
  let [depth, isQuoted] = [0, false]
  const last = Math.min(text.length, from + LONGEST_CALL)
  for (let at = from; at < last; at++) {
    const character = text[at]
    if (isQuoted) {
      if (character === '\\') at++
      else if (character === '"') isQuoted = false
    } else if (character === '"') isQuoted = true
    else if (character === '{') depth++
    else if (character === '}' && --depth === 0) return at
  }
  return undefined
}

function asCall(json: string): ToolCall | undefined {
  const value = parsed(json)
  const [server, tool] = [stringField(value, 'server'), stringField(value, 'tool')]
  if (!isObject(value) || server === undefined || tool === undefined) return undefined
  const given = value['tool_params']
  const params = typeof given === 'string' ? parsed(given) : given
  if (!isObject(params) || [server, tool].some(isPlaceholder)) return undefined
  return { server, tool, tool_params: params }
}

function parsed(json: string): unknown {
  try {
    return JSON.parse(json)
  } catch {
    return undefined
  }
}

/** Models repeat the template of the prompt before they fill it. */
function isPlaceholder(value: string): boolean {
  return value.trim() === '' || /[<>{}]|\.\.\.|…/.test(value) || PLACEHOLDERS.has(value.trim().toLowerCase())
}

const PLACEHOLDERS = new Set(
  [
    'server',
    'server_name',
    'servername',
    'server name',
    'tool',
    'tool_name',
    'toolname',
    'tool name',
  ].flatMap((name) => [name, `your ${name}`, `your_${name}`, `the ${name}`]),
)
