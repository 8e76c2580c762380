import { expect, test } from 'vitest'
import { withAdditions } from './addition.ts'
import type { Listing } from './listing.ts'

const KETTLE: Listing = {
  registry: 'docker',
  snapshot: '2026-11',
  name: 'kettle',
  isLatest: true,
  status: 'active',
  title: 'Kettle',
  packages: [{ ecosystem: 'oci', identifier: 'example/kettle', settings: [] }],
  remotes: [],
  settings: [],
  launches: [],
  examples: ['one'],
  more: { type: 'server' },
}
const WHICH = { registry: 'docker', snapshot: '2026-11', name: 'kettle' }

test('what a listing says stays; what it leaves open is filled; lists are put together, each element once', () => {
  expect(
    withAdditions(KETTLE, [
      { adds: { ...WHICH, title: 'Another', tools: [{ name: 'boil' }], examples: ['one', 'two'] } },
      { adds: { ...WHICH, tools: [{ name: 'boil' }, { name: 'pour' }], more: { type: 'x', stars: 3 } } },
    ]),
  ).toEqual({
    ...KETTLE,
    tools: [{ name: 'boil' }, { name: 'pour' }],
    examples: ['one', 'two'],
    more: { type: 'server', stars: 3 },
  })
})

test('however much is added, lists stay within bounds', () => {
  const many = Array.from({ length: 900 }, (_, at) => ({ name: `tool-${at}` }))
  const whole = withAdditions(KETTLE, [
    { adds: { ...WHICH, tools: many.slice(0, 450) } },
    { adds: { ...WHICH, tools: many.slice(450), examples: many.map(({ name }) => name) } },
  ])
  expect([whole.tools?.length, whole.examples.length]).toEqual([500, 64])
})
