import { expect, test } from 'vitest'
import type { JsonValue } from '../../core/value.ts'
import { MOST, withinBounds } from './walk-bounds.ts'

const NEXT = { path: '/next', form: 'list' }

function storeWith(waiting: number) {
  const notes = new Map<string, JsonValue>()
  return {
    note: {
      get: async (name: string) => notes.get(name),
      set: async (name: string, value: JsonValue) => void notes.set(name, value),
    },
    queue: {
      add: async () => 0,
      take: async () => [],
      finish: async () => {},
      giveBack: async () => {},
      counts: async () => new Map([['fetch', { waiting, taken: 0, done: 0, aside: 0 }]]),
    },
  }
}

const step = { registry: 'made-up', snapshot: 'now', at: 0, bytes: 10, next: [NEXT, NEXT] }
const few = { deep: 5, pages: 3, bytes: 100, next: 2, waiting: 4 }

test('a walk that goes on and on ends, in a row and in all', async () => {
  const store = storeWith(0)
  expect(await withinBounds(store, step, few)).toEqual({ next: step.next })
  expect(await withinBounds(store, { ...step, at: 4 }, few)).toEqual({
    next: [],
    why: 'stopped after 5 pages in a row, since it goes on and on',
  })
  expect((await withinBounds(store, step, few)).why).toMatch(/^stopped after 3 pages,/)
})

test('so does one of few pages that are large', async () => {
  const store = storeWith(0)
  expect((await withinBounds(store, { ...step, bytes: 99 }, few)).why).toBeUndefined()
  expect((await withinBounds(store, { ...step, bytes: 1 }, few)).why).toMatch(/^stopped after 100 bytes,/)
})

test('one page does not fill the queue, nor do many of them', async () => {
  const many = Array.from({ length: 1_000_000 }, (_, at) => ({ ...NEXT, path: `/${at}` }))
  const cut = await withinBounds(storeWith(0), { ...step, next: many })
  expect(cut.next).toHaveLength(MOST.next)
  expect(cut.why).toContain('more than 100000 pages at once')
  expect((await withinBounds(storeWith(4), step, few)).next).toEqual([])
  // Only one further page adds nothing to it.
  expect((await withinBounds(storeWith(4), { ...step, next: [NEXT] }, few)).next).toHaveLength(1)
})

test('the end of a walk is no gap, wherever it comes', async () => {
  expect(await withinBounds(storeWith(9), { ...step, at: 9, bytes: 200, next: [] }, few)).toEqual({
    next: [],
  })
})
