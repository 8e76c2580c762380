import { copyFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { canTell } from '../../../src/census/watch/poll.ts'
import { eventsAfter } from '../../../src/census/watch/outbox.ts'
import type { WatchEvent } from '../../../src/census/watch/event.ts'
import { REGISTRIES } from '../../../src/census/registries/index.ts'
import type { WorkStore } from '../../../src/store/queue.ts'
import { openSqliteStore } from '../../../src/store/queue/sqlite.ts'
import { scratchFolder } from '../../scratch-folder.ts'
import { type MadeEntry, poll } from './made-registry.ts'

const BEFORE: readonly MadeEntry[] = [
  { name: 'io.github.acme-example/berths', updated: '2026-05-01T00:00:00Z', package: 'acme-berths' },
  {
    name: 'io.github.acme-example/tides',
    updated: '2026-05-01T00:01:00Z',
    remote: 'https://tides.example.com/mcp',
  },
  { name: 'io.github.acme-example/pilots', updated: '2026-05-01T00:02:00Z', status: 'deleted' },
  { name: 'io.github.acme-example/buoys', updated: '2026-05-01T00:03:00Z' },
]
const LATER = '2026-05-02T00:00:00Z'
const AFTER: readonly MadeEntry[] = [
  { ...BEFORE[0]!, updated: LATER, package: 'another-berths', version: '2.0.0' },
  { ...BEFORE[1]!, updated: LATER, remote: 'https://relay.example.net/mcp' },
  { ...BEFORE[2]!, updated: LATER, status: 'active' },
  { ...BEFORE[3]!, updated: LATER, status: 'deleted' },
  { name: 'io.github.acme-example/locks', updated: LATER },
]

const open = (folder: string) => openSqliteStore(join(folder, 'census.db'), { clock: () => new Date() })

async function told(store: WorkStore): Promise<readonly WatchEvent[]> {
  const events: WatchEvent[] = []
  for await (const event of eventsAfter(store, 0)) events.push(event)
  return events
}

const short = ({ kind, name }: WatchEvent) => `${kind} ${name.split('/')[1]}`
const NEWS = ['changed berths', 'changed tides', 'back pilots', 'deleted buoys', 'new locks']

/** A census that knows what was there before. */
async function begun(folder: string): Promise<WorkStore> {
  const store = await open(folder)
  await poll(store, BEFORE, { since: '2026-01-01T00:00:00Z' })
  return store
}

describe('a poll', () => {
  test('tells what is new, what is other than it was, and what is gone or back; and each once', async () => {
    const store = await begun(scratchFolder())
    const { events, unfinished } = await poll(store, AFTER)
    expect(unfinished).toBeUndefined()
    // What was deleted before it was ever seen is no news; what was deleted and is there now is new.
    expect(events.map(short)).toEqual(NEWS.map((one) => (one === 'back pilots' ? 'new pilots' : one)))
    expect(events[0]!.drift).toEqual(expect.arrayContaining(['package-moved', 'package-owner-changed']))
    expect(events[0]!.severity).toBe('medium')
    expect(events[0]!.changes).toEqual(
      expect.arrayContaining([
        { what: 'package', before: 'npm:acme-berths 1.0.0' },
        { what: 'package', after: 'npm:another-berths 2.0.0' },
      ]),
    )
    expect(events[1]!.drift).toEqual(
      expect.arrayContaining(['remote-host-changed', 'remote-owner-changed', 'version-rewritten']),
    )
    expect((await poll(store, AFTER)).events).toEqual([])
    const all = await told(store)
    expect(all.map(({ sequence }) => sequence)).toEqual(all.map((_, at) => at + 1))
    expect(new Set(all.map(({ id }) => id)).size).toBe(all.length)
    const back = AFTER.map((one) =>
      one.status === 'deleted' ? { ...one, status: 'active' as const, updated: '2026-05-03T00:00:00Z' } : one,
    )
    expect((await poll(store, back)).events.map(short)).toEqual(['back buoys'])
    await store.close()
  })

  test('a date that moved, and a record older than what is known, are no news', async () => {
    const store = await begun(scratchFolder())
    const touched = BEFORE.map((one) => ({ ...one, updated: '2026-05-02T00:00:00Z' }))
    expect((await poll(store, touched)).events).toEqual([])
    const stale = [{ ...BEFORE[0]!, updated: '2026-05-01T23:30:00Z', package: 'another-berths' }]
    await poll(store, [{ ...BEFORE[0]!, updated: '2026-05-02T01:00:00Z', version: '1.0.1' }])
    expect((await poll(store, stale)).events).toEqual([])
    await store.close()
  })

  test('looks again at what appears later than the moment it bears', async () => {
    const store = await begun(scratchFolder())
    await poll(store, [...BEFORE, { name: 'io.github.acme-example/first', updated: '2026-05-02T10:00:00Z' }])
    const late = { name: 'io.github.acme-example/late', updated: '2026-05-02T09:30:00Z' }
    expect((await poll(store, [late])).events.map(short)).toEqual(['new late'])
    await store.close()
  })

  test('a moment that has not come yet hides nothing of what comes until then', async () => {
    const store = await begun(scratchFolder())
    await poll(store, [{ name: 'io.github.acme-example/early', updated: '2099-01-01T00:00:00Z' }])
    const next = { name: 'io.github.acme-example/next', updated: '2026-05-03T00:00:00Z' }
    expect((await poll(store, [next])).events.map(short)).toEqual(['new next'])
    await store.close()
  })

  test('that did not see all says so, keeps what it saw, and the next one sees the rest', async () => {
    const store = await begun(scratchFolder())
    const broken = await poll(store, AFTER, {
      instead: (path) =>
        path.includes('cursor=3') ? { kind: 'refused', why: 'forbidden', status: 403 } : undefined,
    })
    expect(broken.unfinished).toEqual({ why: 'forbidden' })
    expect(broken.events.map(short)).toHaveLength(3)
    const rest = await poll(store, AFTER)
    expect(rest.since).toBe(broken.since)
    expect(rest.events.map(short)).toEqual(['deleted buoys', 'new locks'])
    await store.close()
  })

  test('a host that asks for an hour is left alone for an hour', async () => {
    const store = await begun(scratchFolder())
    const asked = await poll(store, AFTER, {
      instead: () => ({ kind: 'later', ms: 3_600_000, why: 'too-many-requests' }),
    })
    expect(asked).toMatchObject({ events: [], unfinished: { why: 'too-many-requests', waitMs: 3_600_000 } })
    await store.close()
  })

  test('a registry that leads in circles is left, with what it said kept', async () => {
    const store = await begun(scratchFolder())
    const json = { servers: [], metadata: { count: 0, nextCursor: 'again' } }
    const circle = await poll(store, [], {
      instead: () => ({ kind: 'answer', status: 200, headers: {}, bytes: Buffer.from(JSON.stringify(json)) }),
    })
    expect(circle.unfinished).toEqual({ why: 'led to a page that was there before' })
    await store.close()
  })

  test('nobody can say what changed in what was never seen', async () => {
    const store = await open(scratchFolder())
    await expect(poll(store, AFTER)).rejects.toMatchObject({ code: 'census/no-baseline' })
    await store.close()
  })
})

test('ended at any write, before it or after it, a poll loses nothing and tells nothing twice', async () => {
  const first = scratchFolder()
  await (await begun(first)).close()
  const whole = NEWS.length
  let ends = 0
  for (let at = 1; ; at += 1) {
    let isThrough = false
    for (const isAfter of [false, true]) {
      const folder = scratchFolder()
      copyFileSync(join(first, 'census.db'), join(folder, 'census.db'))
      const store = await open(folder)
      const dying = diesAt(store, at, isAfter)
      isThrough = await poll(dying, AFTER).then(
        () => true,
        () => false,
      )
      await store.close()
      if (isThrough) break
      ends += 1
      const again = await open(folder)
      await poll(again, AFTER)
      await poll(again, AFTER)
      const news = (await told(again)).slice(-whole)
      expect(news.map(({ name }) => name).sort()).toEqual(AFTER.map(({ name }) => name).sort())
      expect((await told(again)).length).toBe((await toldIn(first)) + whole)
      await again.close()
    }
    if (isThrough) break
  }
  expect(ends).toBeGreaterThan(2 * whole)
})

async function toldIn(folder: string): Promise<number> {
  const store = await open(folder)
  const { length } = await told(store)
  await store.close()
  return length
}

/** The same store, until its so-and-so-manieth write. */
function diesAt(store: WorkStore, at: number, isAfter: boolean): WorkStore {
  let writes = 0
  const dying = async (write: () => Promise<unknown>): Promise<void> => {
    writes += 1
    if (writes > at || (writes === at && !isAfter)) throw new Error('ended')
    await write()
    if (writes === at) throw new Error('ended')
  }
  return {
    ...store,
    sheets: {
      ...store.sheets,
      add: (rows) => dying(() => store.sheets.add(rows)),
      clear: (sheets) => dying(() => store.sheets.clear(sheets)),
    },
    raw: { ...store.raw, put: (raw) => dying(() => store.raw.put(raw)) },
    note: { ...store.note, set: (name, value) => dying(() => store.note.set(name, value)) },
  }
}

test('only registries that can say what changed are watched', () => {
  expect(REGISTRIES.filter(canTell).map(({ id }) => id)).toEqual(['github', 'official', 'pulsemcp'])
})
