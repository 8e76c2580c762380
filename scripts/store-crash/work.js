// Made-up work whose outcome does not depend on who does it, when, in which order, or how often it was begun.
import { createHash, randomUUID } from 'node:crypto'
import { setTimeout as pause } from 'node:timers/promises'

const LEASE_MS = 1_500
export const KINDS = ['look', 'page']

/** The first page of each registry of a round: each page yields the next. */
export const firstTasks = (round, pages) =>
  ['north', 'south', 'east'].map((registry) => pageTask({ registry: `${registry}-${round}`, page: 0, pages }))

/** Works until nothing is left to do, or, where `isOver` is given, until that says so. */
export async function work(store, isOver) {
  for (;;) {
    const taken = await store.queue.take(KINDS, 6, LEASE_MS)
    if (taken.length === 0) {
      if (isOver === undefined ? await isDone(store) : isOver()) return
      await pause(15)
      continue
    }
    const done = []
    for (const task of taken) {
      await store.budget.turn('example.com', 1e4)
      await pause(2)
      const failure = failureOf(task)
      if (failure === undefined) done.push({ task, ...yieldOf(task) })
      else await store.queue.giveBack(task, failure)
    }
    await store.queue.finish(done)
  }
}

export async function isDone(store) {
  const counts = [...(await store.queue.counts()).values()]
  return counts.every(({ waiting, taken }) => waiting + taken === 0)
}

function pageTask({ registry, page, pages }) {
  return { kind: 'page', key: `${registry}/${page}`, body: { registry, page, pages } }
}

/** Some fail once and some always; the host asks for patience at times. */
function failureOf({ kind, key, attempt, body }) {
  if (kind !== 'look') return undefined
  const chance = numberOf(key) % 20
  const orElse = [{ sheet: 'gap', key, id: 'aside', body: null }]
  if (chance === 0) return { why: 'it always fails', afterMs: 5, orElse }
  if (chance === 1 && attempt === 1) return { why: 'it fails once', afterMs: 5 }
  return body.patient === true && Math.random() < 0.5
    ? { why: 'asked to wait', afterMs: 5, isPatience: true }
    : undefined
}

function yieldOf({ kind, key, body }) {
  // A task that was counted twice would leave two of these.
  const once = { sheet: 'once', key: `${kind} ${key}`, id: randomUUID(), body: 1 }
  return kind === 'page' ? yieldOfPage(body, once) : { rows: [once, { sheet: 'answer', key, id: 'x', body }] }
}

function yieldOfPage({ registry, page, pages }, once) {
  const rows = [once]
  const tasks = page + 1 < pages ? [pageTask({ registry, page: page + 1, pages })] : []
  for (let at = 0; at < 8; at += 1) {
    const name = `name-${numberOf(`${registry} ${page} ${at}`) % 400}`
    rows.push({
      sheet: 'listing',
      key: name,
      id: `${registry}/${page}/${at}`,
      body: { name, odd: '\0\ud800' },
    })
    const key = `${registry.replace(/^\w+-/, '')}/${name}`
    const ifKnown = [{ sheet: 'twice', key, id: 'twice', body: 1 }]
    tasks.push({ kind: 'look', key, body: { name, patient: numberOf(key) % 5 === 0 }, ifKnown })
  }
  const bytes = Buffer.from(`${registry} ${page} `.repeat(100))
  const hash = createHash('sha256').update(bytes).digest('hex')
  rows.push({ sheet: 'raw', key: hash, id: 'x', body: bytes.length })
  return { rows, tasks, raw: [{ hash, bytes }] }
}

/** All that came of it, in a form that is the same however it came about. */
export async function outcomeOf(store) {
  const outcome = { counts: Object.fromEntries(await store.queue.counts()) }
  for (const sheet of await store.sheets.names()) {
    const hash = createHash('sha256')
    let rows = 0
    for await (const group of store.sheets.groups(sheet)) {
      rows += group.rows.length
      const isOnce = sheet === 'once'
      hash.update(JSON.stringify([group.key, isOnce ? group.rows.map(({ body }) => body) : group.rows]))
      if (sheet === 'raw' && (await store.raw.get(group.key))?.length !== group.rows[0].body)
        throw new Error(`an answer is gone: ${group.key}`)
    }
    outcome[sheet] = `${rows} rows ${hash.digest('hex').slice(0, 16)}`
  }
  return outcome
}

function numberOf(text) {
  return createHash('sha256').update(text).digest().readUInt32BE()
}
