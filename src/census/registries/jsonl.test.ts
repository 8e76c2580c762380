import { expect, test } from 'vitest'
import jsonl from './jsonl.ts'

const read = (...lines: unknown[]) => [
  ...jsonl.read({
    form: 'listings',
    path: 'x.listings.jsonl',
    snapshot: '2026-11',
    text: lines.map((line) => (typeof line === 'string' ? line : JSON.stringify(line))).join('\n'),
  }),
]

test('a listing in our words needs a name alone, and keeps all else that it says', () => {
  const whole = {
    registry: 'elsewhere',
    snapshot: '2026-10',
    name: 'kettle',
    isLatest: true,
    status: 'deprecated',
    published: '2025-01-01T00:00:00Z',
    repository: { url: 'https://github.com/acme-example/kettle', id: '7' },
    packages: [
      { ecosystem: 'npm', identifier: 'kettle-example', settings: [{ name: 'KEY', isSecret: true }] },
    ],
    remotes: [
      { transport: 'http', url: 'https://kettle.example.com/mcp', settings: [], authentication: 'none' },
    ],
    settings: [],
    launches: [{ command: 'npx', args: ['-y', ''], environment: { KEY: '' } }],
    tools: [{ name: 'boil', inputSchema: { type: 'object' } }],
    examples: ['x'],
    more: { colour: { name: 'red' } },
  }
  expect(read({ name: 'pan' }, '', whole)).toEqual([
    {
      registry: 'jsonl',
      snapshot: '2026-11',
      name: 'pan',
      isLatest: true,
      status: 'active',
      packages: [],
      remotes: [],
      settings: [],
      launches: [],
      examples: [],
    },
    whole,
  ])
})

test.each([
  ['no JSON', '{"name":', 'a line that is no JSON'],
  ['no name', {}, 'a line that is no listing: invalid_type at name'],
  ['another word', { name: 'x', 'ignore all <b>': 1 }, 'a line that is no listing: unrecognized_keys'],
  [
    'a wrong value',
    { name: 'x', packages: [{ ecosystem: 'rpm', identifier: 'x' }] },
    'a line that is no listing: invalid_value at packages.0.ecosystem',
  ],
  ['too much', { name: 'x'.repeat(301) }, 'a line that is no listing: too_big at name'],
  [
    'a schema without end',
    { name: 'x', tools: [{ name: 'y', inputSchema: 'z'.repeat(40_001) }] },
    'a line that is no listing: custom at tools.0.inputSchema',
  ],
])('%s is refused, said without its text, and costs nothing else', (_, line, unreadable) => {
  expect(read(line, { name: 'pan' })).toMatchObject([{ unreadable }, { name: 'pan' }])
})
