import fc from 'fast-check'
import { expect, test } from 'vitest'
import { CHAT_FAULTS } from '../../src/core/chat.ts'
import { isObject } from '../../src/core/value.ts'
import { anthropic } from '../../src/net/chat/anthropic.ts'
import { openai } from '../../src/net/chat/openai.ts'
import { checkedReply } from '../../src/net/chat/reply.ts'
import { completions } from '../../src/net/model-server/completions.ts'
import { gemini } from '../../src/net/model-server/gemini.ts'
import { messages } from '../../src/net/model-server/messages.ts'
import { responses } from '../../src/net/model-server/responses.ts'

const any = fc.oneof(
  fc.jsonValue({ maxDepth: 3 }),
  fc.constantFrom('look', '{}', '{"day":3}', 'a', 'tool', 'assistant'),
)
/** The right shape, with anything in any of its places, or left out. */
const shape = (places: Record<string, fc.Arbitrary<unknown>>): fc.Arbitrary<unknown> =>
  fc.oneof({ weight: 9, arbitrary: fc.record(places, { requiredKeys: [] }) }, { weight: 1, arbitrary: any })
const listOf = (each: fc.Arbitrary<unknown>): fc.Arbitrary<unknown> =>
  fc.oneof(fc.array(each, { maxLength: 4 }), any)
const kind = (...kinds: string[]): fc.Arbitrary<unknown> => fc.oneof(fc.constantFrom(...kinds), any)

const call = shape({
  id: any,
  function: shape({ name: any, arguments: any, parameters: any, description: any }),
})
const part = shape({
  type: kind('text', 'tool_use', 'tool_result'),
  text: any,
  id: any,
  name: any,
  input: any,
  tool_use_id: any,
  content: any,
})
const message = shape({
  role: kind('user', 'assistant', 'tool', 'system'),
  content: fc.oneof(listOf(part), any),
  tool_calls: listOf(call),
  refusal: any,
  tool_call_id: any,
})
const tool = shape({ name: any, description: any, input_schema: any, parameters: any, tools: any })
const item = shape({
  type: kind('message', 'function_call', 'function_call_output'),
  role: any,
  content: listOf(part),
  call_id: any,
  name: any,
  namespace: any,
  arguments: any,
  output: any,
})
const geminiPart = shape({
  text: any,
  functionCall: shape({ name: any, args: any, id: any }),
  functionResponse: shape({ name: any, response: any, id: any }),
})

const REQUEST = { messages: [], tools: [{ name: 'look', description: '', inputSchema: {} }] }

test.each([
  ['openai', openai, shape({ choices: listOf(shape({ message, finish_reason: any })), usage: any })],
  ['anthropic', anthropic, shape({ content: listOf(part), stop_reason: any, usage: any })],
] as const)(
  'whatever a service of the kind %s answers is read, call by call, or is no answer',
  (_, dialect, answers) => {
    const seen = new Set<string>()
    fc.assert(
      fc.property(answers, (answer) => {
        const raw = dialect.read(answer)
        if (raw === undefined) return
        const { content, calls = [] } = checkedReply(raw, REQUEST)
        expect(typeof content).toBe('string')
        for (const { id, name, fault, input } of calls) {
          seen.add(fault ?? 'sound')
          expect([typeof id, typeof name]).toEqual(['string', 'string'])
          expect(fault === undefined ? isObject(input) && name === 'look' : fault in CHAT_FAULTS).toBe(true)
        }
        expect(new Set(calls.map(({ id }) => id)).size).toBe(calls.length)
      }),
      { numRuns: 1500, seed: 6 },
    )
    for (const outcome of ['sound', 'no-name', 'unknown-tool', 'no-object', 'bad-id'])
      expect(seen).toContain(outcome)
  },
)

test.each([
  ['completions', completions, shape({ messages: listOf(message), tools: listOf(call) })],
  ['messages', messages, shape({ system: any, messages: listOf(message), tools: listOf(tool) })],
  ['responses', responses, shape({ instructions: any, input: listOf(item), tools: listOf(tool) })],
  [
    'gemini',
    gemini,
    shape({
      systemInstruction: any,
      contents: listOf(shape({ role: kind('user', 'model'), parts: listOf(geminiPart) })),
      tools: listOf(shape({ functionDeclarations: listOf(tool) })),
    }),
  ],
] as const)('whatever a host asks of %s is a conversation', (_, face, bodies) => {
  fc.assert(
    fc.property(bodies, (body) => {
      if (!isObject(body)) return
      const asked = face.read(body)
      for (const { role, content } of asked.messages)
        expect([typeof role, typeof content]).toEqual(['string', 'string'])
      for (const { name, inputSchema } of asked.tools)
        expect([typeof name, isObject(inputSchema)]).toEqual(['string', true])
    }),
    { numRuns: 1000, seed: 6 },
  )
})
