import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, onTestFinished, test } from 'vitest'
import { sha256Hex } from '../../src/core/canonical.ts'
import { openSqliteStore } from '../../src/store/queue/sqlite.ts'
import { connect } from '../../src/store/sqlite/driver.ts'
import { scratchFolder } from '../scratch-folder.ts'

const clock = () => new Date()
const FIXTURE = fileURLToPath(new URL('many-processes.js', import.meta.url))
const DIST = fileURLToPath(new URL('../../dist', import.meta.url))

test(
  'many processes on one file: each task is done by one, no row is lost',
  { timeout: 60_000 },
  async () => {
    const path = join(scratchFolder(), 'below', 'work.db')
    const workers = Array.from({ length: 4 }, () => spawn(process.execPath, [FIXTURE, DIST, path]))
    const ended = await Promise.all(
      workers.map(async (worker) => {
        let said = ''
        worker.stdout.on('data', (chunk) => (said += chunk))
        worker.stderr.on('data', (chunk) => (said += chunk))
        const [status] = await once(worker, 'close')
        return { status, said }
      }),
    )
    expect(ended.filter(({ status }) => status !== 0)).toEqual([])
    expect(ended.reduce((sum, { said }) => sum + Number(said), 0)).toBe(600)
    const store = await openSqliteStore(path, { clock })
    onTestFinished(() => store.close())
    expect(await store.sheets.count('done')).toBe(600)
    expect(await store.sheets.count('own')).toBe(4 * 50)
    expect(await store.queue.counts()).toEqual(
      new Map([['fetch', { waiting: 0, taken: 0, done: 600, aside: 0 }]]),
    )
    expect(await store.budget.turn('example.com', 0.001)).toBeGreaterThan(3_999_000 - 600_000)
    expect(['', '-wal', '-shm'].map((end) => statSync(path + end).mode & 0o777)).toEqual([
      0o600, 0o600, 0o600,
    ])
  },
)

test('an answer that was changed where it lies is not given', async () => {
  const path = join(scratchFolder(), 'work.db')
  const store = await openSqliteStore(path, { clock })
  onTestFinished(() => store.close())
  const bytes = Buffer.from('as it came')
  await store.raw.put([{ hash: sha256Hex(bytes), bytes }])
  const database = connect(path)
  onTestFinished(() => database.close())
  for (const changed of [`x'0102'`, `substr(bytes, 2)`]) {
    database.exec(`UPDATE raw SET bytes = ${changed}`)
    await expect(store.raw.get(sha256Hex(bytes))).rejects.toMatchObject({ code: 'store/damaged' })
  }
})

test('a row that was changed where it lies into no JSON is a damaged store, with a code', async () => {
  const path = join(scratchFolder(), 'work.db')
  const store = await openSqliteStore(path, { clock })
  onTestFinished(() => store.close())
  await store.sheets.add([{ sheet: 'made up', key: 'one', id: '1', body: {} }])
  const database = connect(path)
  database.exec(`UPDATE sheet_1 SET body = '{"cut'`)
  database.close()
  await expect(store.sheets.of('made up', 'one')).rejects.toMatchObject({ code: 'store/damaged' })
})

test('what cannot be a store is refused with a code', async () => {
  const folder = scratchFolder()
  const [text, newer] = [join(folder, 'text.db'), join(folder, 'newer.db')]
  writeFileSync(text, 'not a database, but long enough to look at'.repeat(100))
  const database = connect(newer)
  database.exec('PRAGMA user_version = 9999')
  database.close()
  for (const [path, code] of [
    [text, 'store/damaged'],
    [newer, 'store/newer'],
    [join(text, 'below.db'), 'store/unusable'],
  ] as const)
    await expect(openSqliteStore(path, { clock })).rejects.toMatchObject({ code })
})
