import { describe, expect, test } from 'vitest'
import { MOST_ATTEMPTS } from '../../src/store/queue.ts'
import { LEASE, SHORT, all, allStores, keysOf, row, task } from './stores.ts'

describe.each(allStores())('%s', (_, open) => {
  test('a task is known by its key, for good', async () => {
    const { store } = await open()
    expect(await store.queue.add([task('a'), task('b'), task('a'), task('a', 'look')])).toBe(3)
    expect(await store.queue.add([task('a'), task('c')])).toBe(1)
    const taken = await store.queue.take(['fetch'], 10, LEASE)
    expect(keysOf(taken).sort()).toEqual(['a', 'b', 'c'])
    await store.queue.finish(taken.map((one) => ({ task: one })))
    expect(await store.queue.add([task('a'), task('b')])).toBe(0)
    expect(await store.queue.take(['fetch'], 10, LEASE)).toEqual([])
    expect(await store.queue.counts()).toEqual(
      new Map([
        ['fetch', { waiting: 0, taken: 0, done: 3, aside: 0 }],
        ['look', { waiting: 1, taken: 0, done: 0, aside: 0 }],
      ]),
    )
  })

  test('what was known already leaves the rows that were given for that case', async () => {
    const { store } = await open()
    const ifKnown = [row('gap')]
    await store.queue.add([{ ...task('a'), ifKnown }])
    expect(await all(store.sheets.groups('seen'))).toEqual([])
    const [first] = await store.queue.take(['fetch'], 1, LEASE)
    await store.queue.finish([{ task: first!, tasks: [{ ...task('a'), ifKnown }] }])
    expect(await all(store.sheets.groups('seen'))).toEqual([
      { key: 'gap', rows: [{ id: 'gap', body: 1 }], left: 0 },
    ])
  })

  test('what is taken is nobody else’s until its lease runs out', async () => {
    const { store, again, elapse } = await open()
    const other = await again()
    await store.queue.add(['a', 'b', 'c'].map((key) => task(key)))
    const mine = await store.queue.take(['fetch'], 2, SHORT)
    const theirs = await other.queue.take(['fetch'], 2, LEASE)
    expect([...keysOf(mine), ...keysOf(theirs)].sort()).toEqual(['a', 'b', 'c'])
    expect(mine[0]).toMatchObject({ kind: 'fetch', body: { of: mine[0]!.key }, attempt: 1 })
    await elapse(SHORT + 50)
    expect(keysOf(await other.queue.take(['fetch'], 9, LEASE)).sort()).toEqual(keysOf(mine).sort())
  })

  test('whoever comes late with what another took is not heard', async () => {
    const { store, again, elapse } = await open()
    const other = await again()
    await store.queue.add([task('a')])
    const [late] = await store.queue.take(['fetch'], 1, SHORT)
    await elapse(SHORT + 50)
    const [second] = await other.queue.take(['fetch'], 1, LEASE)
    const late_ = { task: late!, rows: [row('late')], tasks: [task('late')], raw: [] }
    await store.queue.finish([late_])
    await store.queue.giveBack(late!, { why: 'late', orElse: [row('late')] })
    await other.queue.finish([{ task: second!, rows: [row('good')], tasks: [task('more')] }])
    await store.queue.finish([late_])
    await other.queue.finish([{ task: second!, rows: [row('twice')] }])
    expect((await all(store.sheets.groups('seen'))).map(({ key }) => key)).toEqual(['good'])
    expect(keysOf(await store.queue.take(['fetch'], 9, LEASE))).toEqual(['more'])
  })

  test('whoever is late where nobody else came is heard', async () => {
    const { store, elapse } = await open()
    await store.queue.add([task('a')])
    const [late] = await store.queue.take(['fetch'], 1, SHORT)
    await elapse(SHORT + 50)
    await store.queue.finish([{ task: late!, rows: [row('late')] }])
    expect(await store.sheets.count('seen')).toBe(1)
    expect(await store.queue.take(['fetch'], 1, LEASE)).toEqual([])
  })

  test('of what is finished together, all is kept or nothing', async () => {
    const { store } = await open()
    await store.queue.add([task('a'), task('b')])
    const [a, b] = await store.queue.take(['fetch'], 2, LEASE)
    const tooLong = row('x'.repeat(401), 'id', 1, 'other')
    await expect(
      store.queue.finish([
        { task: a!, rows: [row('a', 'a', 1, 'fresh')], tasks: [task('c')] },
        { task: b!, rows: [tooLong] },
      ]),
    ).rejects.toMatchObject({ code: 'store/too-long' })
    expect(await store.sheets.names()).toEqual([])
    expect(await store.queue.counts()).toEqual(
      new Map([['fetch', { waiting: 0, taken: 2, done: 0, aside: 0 }]]),
    )
    await store.queue.finish([{ task: a!, rows: [row('a', 'a', 1, 'fresh')] }, { task: b! }])
    expect(await store.sheets.names()).toEqual(['fresh'])
  })

  test('a task that fails rests, longer each time, and is set aside at last', async () => {
    const { store, elapse } = await open()
    await store.queue.add([task('a')])
    for (let attempt = 1; attempt <= MOST_ATTEMPTS; attempt += 1) {
      const [taken] = await store.queue.take(['fetch'], 1, LEASE)
      expect(taken).toMatchObject({ attempt })
      await store.queue.giveBack(taken!, { why: 'refused', afterMs: SHORT, orElse: [row('gap')] })
      expect(await store.queue.take(['fetch'], 1, LEASE)).toEqual([])
      await elapse(SHORT + 50)
    }
    expect(await store.queue.take(['fetch'], 1, LEASE)).toEqual([])
    expect(await store.queue.add([task('a')])).toBe(0)
    expect(await store.queue.counts()).toEqual(
      new Map([['fetch', { waiting: 0, taken: 0, done: 0, aside: 1 }]]),
    )
    expect(await store.sheets.of('seen', 'gap')).toEqual([row('gap')])
  })

  test('waiting because a host asked for it is no failed attempt', async () => {
    const { store } = await open()
    await store.queue.add([task('a')])
    for (let time = 0; time < 2 * MOST_ATTEMPTS; time += 1) {
      const [taken] = await store.queue.take(['fetch'], 1, LEASE)
      expect(taken).toMatchObject({ attempt: 1 })
      await store.queue.giveBack(taken!, { why: 'asked to wait', afterMs: 0, isPatience: true })
    }
  })

  test('what waits longest is taken first, and kinds in the order in which they are named', async () => {
    const { store, elapse } = await open()
    for (const key of ['c', 'a', 'b']) {
      await store.queue.add([task(key), task(key, 'look')])
      await elapse(20)
    }
    const taken = await store.queue.take(['look', 'fetch'], 4, LEASE)
    expect(taken.map(({ kind, key }) => `${kind} ${key}`)).toEqual(['look c', 'look a', 'look b', 'fetch c'])
  })

  test('turns at a host are shared by all', async () => {
    const { store, again, elapse } = await open()
    const other = await again()
    const waits = await Promise.all(
      [store, other, store, other].map(({ budget }) => budget.turn('example.com', 0.1)),
    )
    const sorted = waits.toSorted((a, b) => a - b)
    expect(sorted[0]).toBeGreaterThanOrEqual(0)
    for (let at = 1; at < 4; at += 1)
      expect(Math.abs(sorted[at]! - sorted[at - 1]! - 10_000)).toBeLessThan(5_000)
    expect(await other.budget.turn('example.org', 100)).toBeLessThan(1)
    await store.budget.rest('example.org', 90_000)
    await elapse(10)
    expect(await other.budget.turn('example.org', 100)).toBeGreaterThan(80_000)
  })

  test('the note that was written last is read', async () => {
    const { store, again } = await open()
    expect(await store.note.get('phase')).toBeUndefined()
    await store.note.set('phase', 'fetch')
    await (await again()).note.set('phase', { name: 'look', odd: '\0' })
    expect(await store.note.get('phase')).toEqual({ name: 'look', odd: '\0' })
  })
})
