import { describe, expect, test } from 'vitest'
import { systemPrompt } from './system-prompt.ts'
import { parseToolCall } from './tool-call.ts'
import { parseToolReturn, renderToolReturn } from './tool-return.ts'

const CALL = { server: 'Weather/Forecast', tool: 'get', tool_params: { city: 'Bonn {1}', days: 2 } }
const JSON_CALL = JSON.stringify(CALL)

describe('a tool call', () => {
  test.each([
    ['bare', JSON_CALL],
    ['indented', JSON.stringify(CALL, null, 2)],
    ['in a fence', '```json\n' + JSON_CALL + '\n```'],
    ['in a tag', `<tool_call>${JSON_CALL}</tool_call>`],
    ['after words with braces', `I call {it} now: ${JSON_CALL}. Done.`],
    ['inside another object', `{"tool_call": ${JSON_CALL}}`],
    [
      'with its parameters as text',
      JSON.stringify({ ...CALL, tool_params: JSON.stringify(CALL.tool_params) }),
    ],
    ['after the template', `{"server": "<server>", "tool": "<tool>", "tool_params": {}}\n${JSON_CALL}`],
    [
      'after another template',
      `{"server": "server_name", "tool": "tool_name", "tool_params": {}} ${JSON_CALL}`,
    ],
    ['after thinking of another', `<think>${JSON_CALL.replace('get', 'put')}</think>${JSON_CALL}`],
  ])('is found %s', (_, text) => expect(parseToolCall(text)).toEqual(CALL))

  test.each([
    ['an answer', 'It will rain.'],
    ['a broken call', JSON_CALL.slice(0, -1)],
    ['a call without parameters', '{"server": "a", "tool": "b"}'],
    ['a call whose parameters are a list', '{"server": "a", "tool": "b", "tool_params": []}'],
    ['the prompt itself', systemPrompt([])],
    ['a flood of braces', '{"'.repeat(100_000) + '{'.repeat(100_000)],
  ])('is not found in %s', (_, text) => expect(parseToolCall(text)).toBeUndefined())
})

describe('a tool return', () => {
  test('is read back, whatever the log holds', () => {
    const returned = { result: { a: [1] }, log: 'line "1"\nUnsafe MCP Server: {}\n}' }
    expect(parseToolReturn(renderToolReturn(returned))).toEqual(returned)
  })

  test.each(['', '{}', 'Tool result and environment status:\n{"Tool_result": 1}'])(
    'is not seen in %j',
    (text) => expect(parseToolReturn(text)).toBeUndefined(),
  )
})
