// What the work store bears: rows into sheets and out of them, tasks through the queue.
//   node perf/store.js [--rows 1000000] [--tasks 100000] [--store sqlite|postgres|both] [--dist dist] [--parts]
import { mkdtempSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { parseArgs } from 'node:util'
import { startPostgres } from '../scripts/store-crash/postgres.js'

const { values: options } = parseArgs({
  options: {
    rows: { type: 'string', default: '1000000' },
    tasks: { type: 'string', default: '100000' },
    store: { type: 'string', default: 'both' },
    dist: { type: 'string', default: fileURLToPath(new URL('../dist', import.meta.url)) },
    parts: { type: 'boolean', default: false },
  },
})
const ROWS = Number(options.rows)
const TASKS = Number(options.tasks)
const BATCH = 5_000
const clock = () => new Date()
const from = (path) => import(pathToFileURL(resolve(options.dist, path)).href)

const folder = mkdtempSync(join(tmpdir(), 'fairlead-store-'))
const figures = {}
let server
try {
  if (options.store !== 'postgres') {
    const { openSqliteStore } = await from('store/queue/sqlite.js')
    const path = join(folder, 'work.db')
    figures.sqlite = await measure(await openSqliteStore(path, { clock }))
    console.log(`sqlite: file of ${(statSync(path).size / 2 ** 20).toFixed(0)} MiB`)
  }
  if (options.store !== 'sqlite') {
    const { openPostgresStore } = await from('store/queue/postgres.js')
    server = await startPostgres([])
    figures.postgres = await measure(await openPostgresStore(server.url))
  }
} finally {
  await server?.stop()
  rmSync(folder, { recursive: true, force: true })
}
console.table(figures)
if (figures.sqlite && figures.postgres)
  for (const [what, figure] of Object.entries(figures.sqlite))
    console.log(`${what}: sqlite / postgres = ${(figure / figures.postgres[what]).toFixed(2)}`)

async function measure(store) {
  const figures = {}
  const timed = async (what, count, work) => {
    const start = performance.now()
    await work()
    figures[what] = Math.round((1_000 * count) / (performance.now() - start))
    const { rss } = process.memoryUsage()
    console.log(`${what}: ${figures[what]} (resident ${(rss / 2 ** 20).toFixed(0)} MiB)`)
  }
  await timed('rows added per second', ROWS, async () => {
    for (let at = 0; at < ROWS; at += BATCH) await store.sheets.add(rowsFrom(at, Math.min(ROWS, at + BATCH)))
  })
  await timed('rows read per second, first time', ROWS, () => readAll(store))
  await timed('rows read per second, again', ROWS, () => readAll(store))
  await timed('tasks added per second', TASKS, async () => {
    for (let at = 0; at < TASKS; at += 1_000)
      await store.queue.add(
        Array.from({ length: 1_000 }, (_, more) => ({
          kind: 'fetch',
          key: keyOf(at + more),
          body: { at: at + more },
        })),
      )
  })
  await timed('tasks taken and finished per second', TASKS, async () => {
    for (;;) {
      const taken = await store.queue.take(['fetch'], 200, 60_000)
      if (taken.length === 0) break
      await store.queue.finish(
        taken.map((task) => ({ task, rows: [{ sheet: 'yield', key: task.key, id: 'x', body: task.body }] })),
      )
    }
  })
  await timed('turns per second', 500, async () => {
    for (let at = 0; at < 500; at += 1) await store.budget.turn('example.com', 1e6)
  })
  await store.close()
  return figures
}

async function readAll(store) {
  let rows = 0
  const count = async (groups) => {
    for await (const group of groups) rows += group.rows.length
  }
  if (options.parts)
    for (let part = 0; part < 256; part += 1) await count(store.sheets.groups('listing', part))
  else await count(store.sheets.groups('listing'))
  if (rows !== ROWS) throw new Error(`${rows} of ${ROWS} rows`)
}

/** Keys in no order, as hashes and names of foreign things are. */
function keyOf(at) {
  return `io.example.${Math.imul(at + 1, 0x9e3779b1) >>> 0}/server`
}

function rowsFrom(start, end) {
  const rows = []
  for (let at = start; at < end; at += 1)
    rows.push({
      sheet: 'listing',
      key: keyOf(at >> 1),
      id: `${at}`,
      body: {
        name: keyOf(at),
        version: '1.0.0',
        description: 'A made-up server that answers what it is asked',
        at,
      },
    })
  return rows
}
