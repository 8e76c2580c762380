import type { TrajectoryTool } from '../../core/trajectory.ts'
import { field, isArray, isObject, type JsonValue, listField, stringField } from '../../core/value.ts'
import { toolsIn } from './read-tools.ts'
import { roleOf, type Turn, type TurnCall } from './split-turns.ts'

/** Lists of messages as chat APIs and data sets keep them, alone or beside a list of tools. Undefined for anything else. */
export function readMessages(
  value: JsonValue,
): { readonly turns: readonly Turn[]; readonly tools: readonly TrajectoryTool[] } | undefined {
  const list = isArray(value) ? value : LISTS.map((key) => field(value, key)).find(isArray)
  const turns = list?.slice(0, MOST_MESSAGES).map(turnOf)
  if (turns === undefined || turns.length === 0 || turns.includes(undefined)) return undefined
  const system = stringField(value, 'system')
  const tools = [...listField(value, 'tools'), ...listField(value, 'functions')].flatMap(toolsIn)
  const before: Turn[] = system === undefined ? [] : [{ role: 'system', speaker: 'system', text: system }]
  return { turns: [...before, ...(turns as Turn[])], tools }
}

const LISTS = ['messages', 'conversations', 'conversation', 'dialogue', 'chat'] as const
const MOST_MESSAGES = 2000

function turnOf(message: JsonValue): Turn | undefined {
  const speaker = stringField(message, 'from') ?? stringField(message, 'role')
  const content = field(message, 'value') ?? field(message, 'content') ?? null
  if (speaker === undefined) return undefined
  const [tool, call] = [stringField(message, 'name'), stringField(message, 'tool_call_id')]
  const single = field(message, 'function_call')
  const calls = [...listField(message, 'tool_calls'), ...(single === undefined ? [] : [single])].flatMap(
    callOf,
  )
  return {
    role: roleOf(speaker),
    speaker,
    text: textOf(content),
    ...(calls.length > 0 && { calls }),
    ...(tool !== undefined && { tool }),
    ...(call !== undefined && { call }),
  }
}

function textOf(content: JsonValue): string {
  if (typeof content === 'string') return content
  if (!isArray(content)) return content === null ? '' : JSON.stringify(content)
  const texts = content.map((part) => stringField(part, 'text'))
  return texts.every((text) => text !== undefined) ? texts.join('\n') : JSON.stringify(content)
}

function callOf(value: JsonValue): TurnCall[] {
  const inner = field(value, 'function')
  const own = isObject(inner) ? inner : value
  const tool = stringField(own, 'name')
  if (tool === undefined) return []
  const given = field(own, 'arguments') ?? {}
  const id = stringField(value, 'id')
  return [
    {
      tool,
      arguments: typeof given === 'string' ? given : JSON.stringify(given),
      ...(id !== undefined && { id }),
    },
  ]
}
