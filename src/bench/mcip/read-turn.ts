import type { Step } from '../../core/trajectory.ts'
import { field, isArray, isObject, type JsonValue, stringField } from '../../core/value.ts'
import { parsed } from './json-parts.ts'
import { readProgramCalls } from './program-calls.ts'
import { readWrittenCalls, type WrittenCall } from './written-calls.ts'
import type { Turn } from './split-turns.ts'

/** What is said, called or given back in one turn. Who is none of the usual speakers is named as sender. */
export function readTurn(turn: Turn, before: Step | undefined): Step[] {
  const calls = callsOf(turn)
  const { role } = turn
  if (calls.length > 0) {
    const sender = role === 'assistant' || role === 'call' ? {} : { sender: turn.speaker }
    const said = spokenBefore(turn)
    return [
      ...(said === '' ? [] : [spoken(turn, said)]),
      ...calls.map((call) => ({ kind: 'call' as const, ...call, ...sender })),
    ]
  }
  if (role === 'result') return results(turn)
  const isAnswerToCall = role === 'other' && before?.kind === 'call' && parsed(turn.text) !== undefined
  if (isAnswerToCall) return results(turn).map((result) => ({ ...result, sender: turn.speaker }))
  return turn.text === '' ? [] : [spoken(turn, turn.text)]
}

function spoken({ role, speaker }: Turn, text: string): Step {
  if (role === 'assistant' || role === 'call') return { kind: 'answer', text }
  return { kind: 'user', text, ...(role !== 'user' && { sender: speaker }) }
}

function callsOf({ text, calls: beside, role }: Turn): readonly WrittenCall[] {
  if (beside) {
    return beside.map(({ tool, id, ...call }) => ({
      tool,
      arguments: parsed(call.arguments) ?? call.arguments,
      ...(id !== undefined && { id }),
    }))
  }
  const marked = readWrittenCalls(text)
  if (marked.length > 0) return marked
  if (role === 'result') return []
  const program = readProgramCalls(text)
  return program.length > 0 || role !== 'call' ? program : readWrittenCalls(`<functioncall>${text}`)
}

/** What the assistant says before it calls, in the same turn. */
function spokenBefore({ text, calls }: Turn): string {
  if (calls) return text.trim()
  const mark = text.search(/<(?:functioncall|function_call|tool_call)>/)
  return mark <= 0 ? '' : text.slice(0, mark).trim()
}

function results({ text, tool, call }: Turn): Step[] {
  const read = parsed(text)
  const value = read === undefined ? text : read
  if (isArray(value) && value.length > 0 && value.every(isNamed)) return value.map(namedResult)
  return [
    { kind: 'result', value, ...(tool !== undefined && { tool }), ...(call !== undefined && { id: call }) },
  ]
}

function isNamed(value: JsonValue): boolean {
  return (
    isObject(value) && typeof value['name'] === 'string' && CONTENTS.some((key) => Object.hasOwn(value, key))
  )
}

function namedResult(value: JsonValue): Step {
  const content = CONTENTS.map((key) => field(value, key)).find((found) => found !== undefined)
  return { kind: 'result', tool: stringField(value, 'name')!, value: content ?? null }
}

const CONTENTS = ['results', 'result', 'content', 'output', 'response'] as const
