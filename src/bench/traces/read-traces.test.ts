import { describe, expect, it } from 'vitest'
import type { JsonObject } from '../../core/value.ts'
import { readTrace, readTraces } from './read-traces.ts'
import type { Trace } from './trace.ts'

const STEP = { call: { tool: 'look', arguments: { q: 'a' } }, result: 'found' }

function read(row: JsonObject): Trace {
  const trace = readTrace({ label: 'benign', user: 'Look!', tools: [], steps: [STEP], ...row }, 'x')
  if (typeof trace === 'string') throw new Error(trace)
  return trace
}

describe('results become what a server would answer', () => {
  it.each([
    ['a text', { result: 'found' }, { content: [{ type: 'text', text: 'found' }] }],
    [
      'an object',
      { result: { n: 1 } },
      { content: [{ type: 'text', text: '{"n":1}' }], structuredContent: { n: 1 } },
    ],
    ['a list', { result: [1] }, { content: [{ type: 'text', text: '[1]' }] }],
    ['nothing', { result: null }, { content: [] }],
    [
      'a result of MCP',
      { result: { content: [{ type: 'text', text: 'x' }], isError: true } },
      { content: [{ type: 'text', text: 'x' }], isError: true },
    ],
    [
      'an error beside it',
      { error: 'gone', result: null },
      { content: [{ type: 'text', text: 'gone' }], isError: true },
    ],
    ['no error', { error: null, output: 'x' }, { content: [{ type: 'text', text: 'x' }] }],
    ['none at all', {}, undefined],
  ])('%s', (_, rest, expected) => {
    expect(read({ steps: [{ call: STEP.call, ...rest }] }).steps[0]?.result).toEqual(expected)
  })
})

describe('calls are understood in many shapes', () => {
  it.each([
    ['arguments as JSON text', { call: { tool: 'look', arguments: '{"q":"a"}' } }],
    [
      'the interface of a language model',
      { call: { type: 'function', function: { name: 'look', arguments: '{"q":"a"}' } } },
    ],
    ['args', { call: { name: 'look', args: { q: 'a' } } }],
    ['without a frame', { tool: 'look', arguments: { q: 'a' } }],
  ])('%s', (_, step) => {
    expect(read({ steps: [step] }).steps[0]).toMatchObject({ tool: 'look', arguments: { q: 'a' } })
  })

  it('arguments that are no object are kept and told of', () => {
    const { steps, unread } = read({ steps: [{ call: { tool: 'look', arguments: 'not json' } }] })
    expect(steps[0]?.arguments).toEqual({ value: 'not json' })
    expect(unread).toEqual(['arguments that are no object'])
  })

  it('a step without a tool is told of, and numbers of steps are not trusted any more', () => {
    const { steps, unread, attack } = read({ steps: [{ result: 'x' }, STEP], attack: [1] })
    expect(steps).toHaveLength(1)
    expect(unread).toEqual(['a step without a tool'])
    expect(attack).toBeUndefined()
  })
})

describe('tools', () => {
  it.each([
    ['inputSchema', { name: 'look', inputSchema: { type: 'object', properties: { q: {} } } }],
    ['input_schema', { name: 'look', input_schema: { properties: { q: {} } } }],
    [
      'parameters',
      { type: 'function', function: { name: 'look', parameters: { type: 'object', properties: { q: {} } } } },
    ],
    ['bare parameters', { name: 'look', parameters: { q: {} } }],
  ])('with %s', (_, tool) => {
    expect(read({ tools: [tool] }).servers[0]?.tools).toEqual([
      { name: 'look', description: '', inputSchema: { type: 'object', properties: { q: {} } } },
    ])
  })

  it('are made from the calls where there are none', () => {
    expect(read({ tools: [] }).servers).toEqual([
      {
        name: 'server',
        tools: [{ name: 'look', description: '', inputSchema: { type: 'object', properties: { q: {} } } }],
      },
    ])
  })

  it('give each call its server', () => {
    const tools = [
      { name: 'look', server: 'web' },
      { name: 'send', server: 'mail' },
    ]
    const { servers, steps } = read({ tools, steps: [STEP, { call: { tool: 'send', arguments: {} } }] })
    expect(servers.map(({ name }) => name)).toEqual(['web', 'mail'])
    expect(steps.map(({ server }) => server)).toEqual(['web', 'mail'])
  })
})

describe('rows', () => {
  it('of turns have the turns of the user', () => {
    const user = [
      { role: 'user', content: 'Look!' },
      { role: 'assistant', content: 'I looked.' },
      { role: 'user', content: [{ type: 'text', text: 'Again.' }] },
    ]
    expect(read({ user }).user).toEqual(['Look!', 'Again.'])
  })

  it('that cannot be replayed are named, and are no clean rows', () => {
    const rows = [
      { id: 1, label: 'benign', steps: [STEP] },
      { id: 'b', label: 'unknown', steps: [STEP] },
      { id: 'c', label: 'Attack_Success', steps: [] },
    ]
    const { traces, notChecked } = readTraces([
      { file: 't', text: rows.map((row) => JSON.stringify(row)).join('\n') },
    ])
    expect(traces.map(({ id }) => id)).toEqual(['1'])
    expect(notChecked.map(({ id }) => id)).toEqual(['b', 'c'])
  })

  it.each([
    ['no JSON', '{"id": "a"', /line 1: it is no JSON/],
    ['no object', '\n[1]', /line 2: it is no object/],
    ['an id twice', '{"id":"a"}\n{"id":"a"}', /line 2: its id stands in another row too/],
    ['no row', '\n', /no rows in t/],
  ])('with %s fail, with file and line', (_, text, message) => {
    expect(() => readTraces([{ file: 't', text }])).toThrow(message)
  })
})
