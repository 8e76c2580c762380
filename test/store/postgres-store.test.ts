import { inspect } from 'node:util'
import { expect, onTestFinished, test } from 'vitest'
import type { Taken } from '../../src/store/queue.ts'
import { openPostgresStore } from '../../src/store/queue/postgres.ts'
import { sha256Hex } from '../../src/core/canonical.ts'
import { withPostgres } from './postgres.ts'

const server = withPostgres()

async function refusalOf(url: string): Promise<unknown> {
  return openPostgresStore(url, { waitMs: 0 }).then(
    () => 'opened',
    (error: unknown) => error,
  )
}

test('no message tells the password of an address', async () => {
  const password = 'a-word-for-nobody'
  const { host } = new URL(server().url)
  const codes: unknown[] = []
  for (const url of [
    `postgres://me:${password}@127.0.0.1:1/census`,
    `postgres://fairlead:${password}@${host}/no-such-database`,
    `postgres://fairlead:${password}@${host}/no-such-database?password=${password}`,
    `postgres//me:${password}@127.0.0.1/census`,
    `mysql://me:${password}@127.0.0.1/census`,
  ]) {
    const error = await refusalOf(url)
    codes.push(error instanceof Error && 'code' in error ? error.code : error)
    expect(inspect(error, { depth: 9 })).not.toContain(password)
  }
  expect(codes).toEqual([...Array(3).fill('store/unreachable'), 'store/bad-url', 'store/bad-url'])
})

test(
  'a store outlives its server: what is asked meanwhile is answered when it is back',
  { timeout: 60_000 },
  async () => {
    const store = await openPostgresStore(server().url, { schema: 'outlives' })
    onTestFinished(() => store.close())
    await store.queue.add([{ kind: 'fetch', key: 'a', body: 1 }])
    process.kill(server().pid(), 'SIGKILL')
    const first = store.queue.take(['fetch'], 1, 60_000)
    await server().restart()
    const row = { sheet: 's', key: 'k', id: 'i', body: 1 }
    const finish = async (taken: readonly Taken[]): Promise<void> =>
      store.queue.finish(taken.map((task) => ({ task, rows: [row] })))
    await finish(await first)
    // What the server answered in its last moment it may have forgotten: then the task is there again.
    await finish(await store.queue.take(['fetch'], 1, 60_000))
    expect(await store.sheets.count('s')).toBe(1)
    expect(await store.queue.counts()).toEqual(
      new Map([['fetch', { waiting: 0, taken: 0, done: 1, aside: 0 }]]),
    )
  },
)

test('a server that stays away is a failure with a code, after the wait that was asked for', async () => {
  const store = await openPostgresStore(server().url, { schema: 'away', waitMs: 100 })
  onTestFinished(() => store.close())
  process.kill(server().pid(), 'SIGKILL')
  // What the killed server had started may still answer for a moment.
  const refusal = async (): Promise<unknown> =>
    store.queue.take(['fetch'], 1, 1_000).then(refusal, (error: unknown) => error)
  const refused = await refusal()
  await server().restart()
  expect(refused).toMatchObject({ code: 'store/unreachable' })
  expect(await store.queue.take(['fetch'], 1, 1_000)).toEqual([])
})

test('a task stays known where pg-boss has archived and dropped its job', async () => {
  const store = await openPostgresStore(server().url, { schema: 'kept' })
  onTestFinished(() => store.close())
  const { Client } = (await import('pg')).default
  const client = new Client({ connectionString: server().url })
  await client.connect()
  onTestFinished(() => client.end())
  await store.queue.add([{ kind: 'fetch', key: 'a', body: 1 }])
  await client.query('DELETE FROM kept_jobs.job')
  expect(await store.queue.add([{ kind: 'fetch', key: 'a', body: 1 }])).toBe(0)
})

test('an answer that was changed where it lies is not given', async () => {
  const store = await openPostgresStore(server().url, { schema: 'changed' })
  onTestFinished(() => store.close())
  const bytes = Buffer.from('as it came')
  await store.raw.put([{ hash: sha256Hex(bytes), bytes }])
  const { Client } = (await import('pg')).default
  const client = new Client({ connectionString: server().url })
  await client.connect()
  onTestFinished(() => client.end())
  await client.query(`UPDATE changed.raw SET bytes = '\\x0102'`)
  await expect(store.raw.get(sha256Hex(bytes))).rejects.toMatchObject({ code: 'store/damaged' })
})

test('workers that start at the same time make one store', async () => {
  const stores = await Promise.all(
    Array.from({ length: 6 }, () => openPostgresStore(server().url, { schema: 'together' })),
  )
  onTestFinished(async () => void (await Promise.all(stores.map((store) => store.close()))))
  const tasks = Array.from({ length: 200 }, (_, at) => ({ kind: `kind ${at % 3}`, key: `${at}`, body: at }))
  const row = (key: string) => ({ sheet: `s${Number(key) % 4}`, key, id: 'x', body: 1 })
  const added = await Promise.all(stores.map((store) => store.queue.add(tasks)))
  expect(added.reduce((sum, count) => sum + count)).toBe(200)
  await Promise.all(
    stores.map(async (store) => {
      for (;;) {
        const taken = await store.queue.take(['kind 0', 'kind 1', 'kind 2'], 7, 60_000)
        if (taken.length === 0) return
        await store.queue.finish(taken.map((task) => ({ task, rows: [row(task.key)] })))
      }
    }),
  )
  let rows = 0
  for (const name of await stores[0]!.sheets.names()) rows += await stores[0]!.sheets.count(name)
  expect(rows).toBe(200)
})
