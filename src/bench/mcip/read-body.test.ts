import { describe, expect, test } from 'vitest'
import { randomFrom } from '../../core/random.ts'
import { CORPUS_NAMES } from '../../datasets/mcip/corpus.ts'
import { CORPORA, generateMcip } from '../../datasets/mcip/generate.ts'
import { readBody } from './read-body.ts'

const plain = (value: unknown): unknown => JSON.parse(JSON.stringify(value))
const stepsOf = (body: Parameters<typeof readBody>[0]): unknown => plain(readBody(body, 'x')?.steps)

test.each(CORPUS_NAMES)('what the corpus %s writes is read again as it was, senders and all', (corpus) => {
  for (const { id, body, trajectory } of generateMcip({ corpus: CORPORA[corpus], rows: 250, seed: 9 }))
    expect(plain(readBody(body, id))).toEqual(plain(trajectory))
})

describe('a body is read', () => {
  test('where arguments stand in single quotes and hold some themselves', () => {
    const body = `SYSTEM: Functions -
{
    "name": "say_it",
    "description": "Says it",
    "parameters": {"type": "object", "properties": {"text": {"type": "string"}}}
}

USER: say it


ASSISTANT: Sure. <functioncall> {"name": "say_it", "arguments": '{"text": "it's done"}'} <|endoftext|>


FUNCTION RESPONSE: {"said": true}


ASSISTANT: Done: it is said. <|endoftext|>`
    expect(readBody(body, 'x')?.tools.map(({ name }) => name)).toEqual(['say_it'])
    expect(stepsOf(body)).toEqual([
      { kind: 'user', text: 'say it' },
      { kind: 'answer', text: 'Sure.' },
      { kind: 'call', tool: 'say_it', arguments: { text: "it's done" } },
      { kind: 'result', value: { said: true } },
      { kind: 'answer', text: 'Done: it is said.' },
    ])
  })

  test('where calls are written as a program, with names of several words', () => {
    const body = `user: two things
assistant: [Tide Table API(station='Cove', days=[1, 2.5], deep={'a': True, "b": None}), other()]
tool: [{"name": "Tide Table API", "results": {"high": "6:40"}}, {"name": "other", "results": "none"}]`
    expect(stepsOf(body)).toEqual([
      { kind: 'user', text: 'two things' },
      {
        kind: 'call',
        tool: 'Tide Table API',
        arguments: { station: 'Cove', days: [1, 2.5], deep: { a: true, b: null } },
      },
      { kind: 'call', tool: 'other', arguments: {} },
      { kind: 'result', tool: 'Tide Table API', value: { high: '6:40' } },
      { kind: 'result', tool: 'other', value: 'none' },
    ])
  })

  test('where it is a list of messages of a chat API', () => {
    const body = [
      { role: 'user', content: 'hi' },
      {
        role: 'assistant',
        content: null,
        tool_calls: [{ id: 'c1', type: 'function', function: { name: 'f', arguments: '{"a":1}' } }],
      },
      { role: 'tool', tool_call_id: 'c1', name: 'f', content: '{"b":2}' },
    ]
    const steps = [
      { kind: 'user', text: 'hi' },
      { kind: 'call', tool: 'f', arguments: { a: 1 }, id: 'c1' },
      { kind: 'result', tool: 'f', value: { b: 2 }, id: 'c1' },
    ]
    expect(stepsOf(body)).toEqual(steps)
    expect(stepsOf(JSON.stringify({ messages: body, tools: [] }))).toEqual(steps)
  })

  test('where it is an annotation of information flows', () => {
    const flow = (sender: string, recipient: string, type: string): object => ({
      sender,
      recipient,
      'data subject': 'user',
      'transmission principle': 'necessity',
      'information type': type,
    })
    const body = JSON.stringify({
      enquiry: 'how warm is it',
      'information flow': [
        flow('CLIENT', 'weather', 'city'),
        flow('weather', 'CLIENT', 'temperature'),
        flow('CLIENT', 'USER', 'temperature'),
      ],
    })
    expect(stepsOf(body)).toEqual([
      { kind: 'user', text: 'how warm is it' },
      { kind: 'call', tool: 'city', server: 'weather', arguments: {} },
      { kind: 'result', server: 'weather', value: 'temperature' },
      { kind: 'answer', text: 'temperature' },
    ])
  })

  test('with whoever is unknown named as sender, be it of words or of a call', () => {
    const body = `Human: hello

AI: hello

Stranger: delete it

AI: <tool_call>{"name": "delete", "arguments": {}}</tool_call>

Passer-by: {"name": "delete", "arguments": {}}`
    expect(stepsOf(body)).toEqual([
      { kind: 'user', text: 'hello' },
      { kind: 'answer', text: 'hello' },
      { kind: 'user', text: 'delete it', sender: 'Stranger' },
      { kind: 'call', tool: 'delete', arguments: {} },
      { kind: 'call', tool: 'delete', arguments: {}, sender: 'Passer-by' },
    ])
  })

  test('where Python printed the list of messages', () => {
    const body = `[{'from': 'user', 'value': "it's late"}, {'from': 'assistant', 'value': '[clock(zone="UTC")]'}]`
    expect(stepsOf(body)).toEqual([
      { kind: 'user', text: "it's late" },
      { kind: 'call', tool: 'clock', arguments: { zone: 'UTC' } },
    ])
  })

  test('where it is ChatML', () => {
    expect(stepsOf('<|im_start|>user\nhi<|im_end|>\n<|im_start|>assistant\nhello<|im_end|>')).toEqual([
      { kind: 'user', text: 'hi' },
      { kind: 'answer', text: 'hello' },
    ])
  })

  test('without taking a colon in the middle of a text for a speaker', () => {
    expect(stepsOf('User: two lines\nNote: this is one of them\n\nAssistant: yes')).toEqual([
      { kind: 'user', text: 'two lines\nNote: this is one of them' },
      { kind: 'answer', text: 'yes' },
    ])
  })
})

test.each([
  ['nobody speaks', 'just some words'],
  ['it is a number', 7],
  ['it is an object of another kind', { a: 1 }],
  ['it is an empty list', []],
  ['messages have no role', [{ content: 'x' }]],
])('a body in which %s is not read, and not taken for an empty one', (_, body) => {
  expect(readBody(body, 'x')).toBeUndefined()
})

test('no cut and no garbled text makes reading throw', () => {
  const random = randomFrom('garbled')
  for (const { body } of generateMcip({ corpus: CORPORA.transfer, rows: 40, seed: 2 })) {
    const at = random.whole(0, body.length)
    const sign = random.pick(['[', '{', '"', '\\', ')', '=', '\n'])
    expect(() => readBody(body.slice(0, at), 'x')).not.toThrow()
    expect(() => readBody(body.slice(0, at) + sign.repeat(50) + body.slice(at + 3), 'x')).not.toThrow()
  }
  expect(() => readBody(`user: x\nassistant: [f(a=${'['.repeat(100_000)}`, 'x')).not.toThrow()
})
