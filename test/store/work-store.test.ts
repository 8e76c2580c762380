import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { describe, expect, onTestFinished, test } from 'vitest'
import { sha256Hex } from '../../src/core/canonical.ts'
import type { SheetGroup, SheetRow, Taken, WorkStore } from '../../src/store/queue.ts'
import { MOST_ATTEMPTS, MOST_OF_GROUP, PARTS, partOf } from '../../src/store/queue.ts'
import { openPostgresStore } from '../../src/store/queue/postgres.ts'
import { openSqliteStore } from '../../src/store/queue/sqlite.ts'
import { DRIVERS, hasDriver } from '../../src/store/sqlite/driver.ts'
import type { Driver } from '../../src/store/sqlite/driver.ts'
import { scratchFolder } from '../scratch-folder.ts'
import { withPostgres } from './postgres.ts'

interface Opened {
  readonly store: WorkStore
  /** Another way into the same store, as another process has. */
  readonly again: () => Promise<WorkStore>
  /** Lets time go by. */
  readonly elapse: (ms: number) => Promise<void>
}

const server = withPostgres()
let schemas = 0

const inPostgres = async (): Promise<Opened> => {
  const schema = `census_${(schemas += 1)}`
  const again = async (): Promise<WorkStore> => closed(await openPostgresStore(server().url, { schema }))
  return { store: await again(), again, elapse: (ms) => pause(ms) }
}

const inSqlite = (driver: Driver) => async (): Promise<Opened> => {
  const path = join(scratchFolder(), 'work.db')
  let now = 1_000_000
  const again = async (): Promise<WorkStore> =>
    closed(await openSqliteStore(path, { clock: () => new Date(now), driver }))
  return { store: await again(), again, elapse: async (ms) => void (now += ms) }
}

function closed(store: WorkStore): WorkStore {
  onTestFinished(() => store.close())
  return store
}

const STORES: readonly (readonly [string, () => Promise<Opened>])[] = [
  ...DRIVERS.filter(hasDriver).map((driver) => [`SQLite by ${driver}`, inSqlite(driver)] as const),
  ['PostgreSQL', inPostgres],
]

const LEASE = 60_000
const SHORT = 150
const task = (key: string, kind = 'fetch') => ({ kind, key, body: { of: key } })
const row = (key: string, id = key, body: SheetRow['body'] = 1, sheet = 'seen'): SheetRow => ({
  sheet,
  key,
  id,
  body,
})
const keysOf = (tasks: readonly Taken[]): string[] => tasks.map(({ key }) => key)

async function all(groups: AsyncIterable<SheetGroup>): Promise<SheetGroup[]> {
  const found: SheetGroup[] = []
  for await (const group of groups) found.push(group)
  return found
}

describe.each(STORES)('%s', (_, open) => {
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

  test('groups come in the order of keys, rows in that of ids, doubles once', async () => {
    const { store } = await open()
    await store.sheets.add([row('b', '2', 'x'), row('a', '2'), row('b', '1'), row('b', '2', 'a')])
    await store.sheets.add([row('', 'empty'), row('b', '10'), row('a', '2'), row('a', '2', 1, 'another')])
    expect(await all(store.sheets.groups('seen'))).toEqual([
      { key: '', rows: [{ id: 'empty', body: 1 }], left: 0 },
      { key: 'a', rows: [{ id: '2', body: 1 }], left: 0 },
      {
        key: 'b',
        rows: [
          { id: '1', body: 1 },
          { id: '10', body: 1 },
          { id: '2', body: 'a' },
        ],
        left: 0,
      },
    ])
    expect(await store.sheets.count('seen')).toBe(3)
    expect(await store.sheets.of('seen', 'b')).toHaveLength(3)
    expect(await store.sheets.of('seen', 'none')).toEqual([])
    expect(await store.sheets.names()).toEqual(['another', 'seen'])
  })

  test('text of every kind comes back as it was, in the order of its code units', async () => {
    const { store } = await open()
    // prettier-ignore
    const keys = [
      '', '\0', '\0a', '\u0001', '\u0001\u0001', '\u0002', 'a', 'a\0b', 'ab', 'é', '\u3000', '\ud7ff', '\ud800',
      '\ud800\ud800', '😀', '\udbff\udfff', '\udc00', '\udfff', '\ue000', '\ue000\u3000', '\ue001', '\uffff',
    ]
    expect(keys).toEqual([...keys].sort())
    const rows = keys.map((key) => row(key, key, { text: key, [key]: 1 }))
    await store.sheets.add(rows.toReversed())
    expect(await all(store.sheets.groups('seen'))).toEqual(
      rows.map(({ key, id, body }) => ({ key, rows: [{ id, body }], left: 0 })),
    )
    const one = keys.map((id) => row('same', id, id, 'ids'))
    await store.sheets.add(one.toReversed())
    expect(await store.sheets.of('ids', 'same')).toEqual(one)
    for (const key of keys) expect(await store.sheets.of('seen', key)).toHaveLength(1)
    await store.queue.add([{ kind: 'odd', key: 'k', body: { text: 'a\0\ud800😀' } }])
    expect((await store.queue.take(['odd'], 1, LEASE))[0]?.body).toEqual({ text: 'a\0\ud800😀' })
  })

  test('parts share out the groups: each in one, none in two, all in order', async () => {
    const { store } = await open()
    const rows = Array.from({ length: 3_000 }, (_, at) => row(`k${at}`, 'x', at))
    await store.sheets.add(rows)
    const whole = (await all(store.sheets.groups('seen'))).map(({ key }) => key)
    const found: string[] = []
    for (let part = 0; part < PARTS; part += 1) {
      const keys = (await all(store.sheets.groups('seen', part))).map(({ key }) => key)
      expect(keys).toEqual(keys.toSorted())
      expect(keys.every((key) => partOf(key) === part)).toBe(true)
      found.push(...keys)
    }
    expect(whole).toEqual(rows.map(({ key }) => key).sort())
    expect(found.sort()).toEqual(whole)
  })

  test('a group of any size is given as far as it may be, and says how many more there were', async () => {
    const { store } = await open()
    const big = Array.from({ length: MOST_OF_GROUP + 500 }, (_, at) => row('big', `${1e6 + at}`, at))
    await store.sheets.add([
      row('a'),
      ...big.toReversed(),
      ...big.slice(0, 300),
      row('c'),
      ...big.slice(0, 300),
    ])
    const middle = Array.from({ length: 3_000 }, (_, at) => row('middle', `${1e6 + at}`, at))
    await store.sheets.add(middle)
    const groups = await all(store.sheets.groups('seen'))
    expect(groups.map(({ key, rows, left }) => [key, rows.length, left])).toEqual([
      ['a', 1, 0],
      ['big', MOST_OF_GROUP, 500],
      ['c', 1, 0],
      ['middle', 3_000, 0],
    ])
    expect(groups[1]?.rows[0]).toEqual({ id: '1000000', body: 0 })
    expect(groups[1]?.rows.at(-1)).toEqual({ id: `${1e6 + MOST_OF_GROUP - 1}`, body: MOST_OF_GROUP - 1 })
    expect(
      (await all(store.sheets.groups('seen', partOf('big')))).find(({ key }) => key === 'big')?.left,
    ).toBe(500)
    expect(await store.sheets.of('seen', 'big')).toHaveLength(MOST_OF_GROUP)
  })

  test('what is cleared is gone, for others too, and can be filled again', async () => {
    const { store, again } = await open()
    const other = await again()
    await store.sheets.add([row('a'), row('b', 'b', 1, 'kept')])
    expect(await other.sheets.count('seen')).toBe(1)
    for await (const group of store.sheets.groups('seen')) {
      expect(group.key).toBe('a')
      await store.sheets.clear(['seen', 'never'])
    }
    expect(await other.sheets.names()).toEqual(['kept'])
    expect(await all(other.sheets.groups('seen'))).toEqual([])
    await other.sheets.add([row('z')])
    expect((await all(store.sheets.groups('seen'))).map(({ key }) => key)).toEqual(['z'])
  })

  test('rows can be added while a sheet is read', async () => {
    const { store, again } = await open()
    const other = await again()
    await store.sheets.add(Array.from({ length: 5_000 }, (_, at) => row(`k${1e4 + at}`)))
    let groups = 0
    for await (const { key } of store.sheets.groups('seen')) {
      groups += 1
      if (groups % 500 === 0)
        await other.sheets.add([row(key, 'again', 2), row(`a${groups}`), row(`n${groups}`, 'n', 1, 'n')])
    }
    expect(groups).toBe(5_000)
    expect(await store.sheets.count('seen')).toBe(5_010)
    expect(await store.sheets.count('n')).toBe(10)
  })

  test('a raw answer is kept once under its hash, and only what it says', async () => {
    const { store, again } = await open()
    const bytes = Buffer.from('{"servers":[]}'.repeat(1_000))
    const [hash, empty] = [sha256Hex(bytes), sha256Hex(new Uint8Array())]
    await store.raw.put([
      { hash, bytes },
      { hash, bytes },
      { hash: empty, bytes: new Uint8Array() },
    ])
    const other = await again()
    expect(Buffer.compare((await other.raw.get(hash))!, bytes)).toBe(0)
    expect(await other.raw.get(empty)).toHaveLength(0)
    expect(await other.raw.get('0'.repeat(64))).toBeUndefined()
    expect(await other.raw.get('no hash')).toBeUndefined()
    await expect(store.raw.put([{ hash: '1'.repeat(64), bytes }])).rejects.toMatchObject({
      code: 'store/wrong-hash',
    })
    await store.queue.add([task('a')])
    const [taken] = await store.queue.take(['fetch'], 1, LEASE)
    const more = { hash: sha256Hex('x'), bytes: Buffer.from('x') }
    await store.queue.finish([{ task: taken!, raw: [more] }])
    expect(Buffer.from((await other.raw.get(more.hash))!).toString()).toBe('x')
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

  test.each([
    ['task', { queue: task('x'.repeat(201)) }],
    ['key', { row: row('x'.repeat(401)) }],
    ['id', { row: row('x', 'x'.repeat(2_001)) }],
    ['sheet', { row: row('x', 'x', 1, 'x'.repeat(201)) }],
  ])('a %s that is too long is refused, not cut', async (what, given) => {
    const { store } = await open()
    const tried = 'row' in given ? store.sheets.add([given.row]) : store.queue.add([given.queue])
    await expect(tried).rejects.toMatchObject({
      code: 'store/too-long',
      message: expect.stringContaining(what),
    })
  })
})
