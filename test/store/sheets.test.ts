import { describe, expect, test } from 'vitest'
import { sha256Hex } from '../../src/core/canonical.ts'
import { MOST_OF_GROUP, PARTS, partOf } from '../../src/store/queue.ts'
import { LEASE, all, allStores, row, task } from './stores.ts'

describe.each(allStores())('%s', (_, open) => {
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
      '', '\0', '\0a', '\u0001', '\u0001\u0001', '\u0002',
      '\u001f', 'a', 'a\0b', 'ab', 'é', '\u3000', '\ud7ff', '\ud800',
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
