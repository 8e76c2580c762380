// One of several processes that work on the same file: says how many tasks it did.
const [, , dist, path] = process.argv
const { openSqliteStore } = await import(`file://${dist}/store/queue/sqlite.js`)
const store = await openSqliteStore(path, { clock: () => new Date() })
await store.queue.add(Array.from({ length: 600 }, (_, at) => ({ kind: 'fetch', key: `${at}`, body: at })))
await store.budget.turn('example.com', 0.001)
for (let at = 0; at < 50; at += 1)
  await store.sheets.add([{ sheet: 'own', key: `${process.pid} ${at}`, id: 'x', body: null }])
let done = 0
for (;;) {
  const taken = await store.queue.take(['fetch'], 5, 60_000)
  if (taken.length === 0) break
  await store.queue.finish(
    taken.map((task) => ({ task, rows: [{ sheet: 'done', key: task.key, id: `${process.pid}`, body: 1 }] })),
  )
  done += taken.length
}
await store.close()
process.stdout.write(`${done}`)
