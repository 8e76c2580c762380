import { join } from 'node:path'
import { expect, test } from 'vitest'
import official from '../../src/census/registries/official.ts'
import { historyOf } from '../../src/census/run/newest.ts'
import { runCensus } from '../../src/census/run/phases.ts'
import type { CensusSetting } from '../../src/census/run/setting.ts'
import { viewOf } from '../../src/census/run/view.ts'
import { systemClock } from '../../src/core/clock.ts'
import { createAsker } from '../../src/net/polite.ts'
import { openSqliteStore } from '../../src/store/queue/sqlite.ts'
import type { JsonValue } from '../../src/core/value.ts'
import type { WorkStore } from '../../src/store/queue.ts'
import { type Internet, startInternet } from '../registries/internet.ts'
import type { TroubleWish } from '../registries/trouble.ts'
import { createWorld } from '../registries/world/world.ts'
import { scratchFolder } from '../scratch-folder.ts'

const SIZE = 300
const world = createWorld({ seed: 4, size: SIZE, every: 100 })
const START = '/v0.1/servers?limit=100&version=latest&include_deleted=true'

test('a walk that ends early says so by the one before, and nothing counts as gone', async () => {
  const store = await storeHere()
  await walked(store, '2026-11-01', [])
  const [before] = (await viewOf(store)).registries
  expect(before).toMatchObject({ gaps: [], unreadable: 0 })
  const short = [{ id: 'ends-early', share: 1, on: ['official'] }]
  await walked(store, '2026-11-08', short)
  const [after] = (await viewOf(store)).registries
  expect(after!.gaps).toEqual([
    { why: expect.stringMatching(/^\d{3} entries fewer than in 2026-11-01$/), times: 1 },
  ])
  expect(after!.listings).toBeGreaterThanOrEqual(before!.listings)
  // Whoever says the same again has become smaller.
  await walked(store, '2026-11-15', short)
  const view = await viewOf(store)
  expect(view.registries[0]!.gaps).toHaveLength(1)
  expect(view.registries[0]!.listings).toBeLessThan(101)
  expect(view.count('run gone', 'official')).toBeGreaterThan(150)
  await store.close()
})

test('a walk that could not be ended takes nobody away either', async () => {
  const store = await storeHere()
  await walked(store, '2026-11-01', [])
  const [before] = (await viewOf(store)).registries
  await walked(store, '2026-11-08', [{ id: 'forbidden', share: 1, on: ['official'] }])
  const [after] = (await viewOf(store)).registries
  expect(after).toMatchObject({ listings: before!.listings, gaps: [{ why: 'forbidden', times: 1 }] })
  await store.close()
})

test('unchanged is what is there still; what is lost is asked for whole', async () => {
  const store = await storeHere()
  const first = await walked(store, '2026-11-01', [])
  expect(first['not modified'] ?? 0).toBe(0)
  const second = await walked(store, '2026-11-02', [])
  expect(second['not modified']).toBe(first['official'])
  const lost = withoutWhatWas(store)
  const third = await walked(lost, '2026-11-03', [])
  expect(third['not modified'] ?? 0).toBe(0)
  const [seen] = (await viewOf(store)).registries
  expect(seen).toMatchObject({ gaps: [], snapshots: ['2026-11-01', '2026-11-02', '2026-11-03'] })
  await store.close()
})

/** Of what was answered only that is there which came since. */
function withoutWhatWas(store: WorkStore): WorkStore {
  const since = new Set<string>()
  const { queue, raw } = store
  return {
    ...store,
    queue: {
      ...queue,
      finish(done) {
        for (const { raw: kept = [] } of done) for (const { hash } of kept) since.add(hash)
        return queue.finish(done)
      },
    },
    raw: { ...raw, get: async (hash) => (since.has(hash) ? raw.get(hash) : undefined) },
  }
}

test('of what changed between two pages the newer counts, whichever came first', () => {
  const listingOf = (updatedAt: string, description: string) => {
    const server = { name: 'com.example/a', version: '1.0.0', description }
    const _meta = { 'io.modelcontextprotocol.registry/official': { isLatest: true, updatedAt } }
    const text = JSON.stringify({ servers: [{ server, _meta }], metadata: { count: 1 } })
    const [one] = official.read({ form: 'list', path: START, snapshot: '2026-11', text })
    return one as unknown as JsonValue
  }
  const older = listingOf('2026-11-01T00:00:00Z', 'A of before')
  const newer = listingOf('2026-11-02T00:00:00Z', 'Z of now')
  const twin = listingOf('2026-11-03T00:00:00Z', 'A of the day after')
  for (const [pages, description] of [
    [[older, newer], 'Z of now'],
    [[newer, older], 'Z of now'],
    [[newer, twin, older], 'A of the day after'],
  ] as const) {
    const history = historyOf(pages)
    expect(history).toHaveLength(1)
    expect(history[0]).toMatchObject({ description })
  }
})

const storeHere = (): Promise<WorkStore> =>
  openSqliteStore(join(scratchFolder(), 'census.db'), { clock: systemClock })

/** How often the hosts were asked. */
async function walked(
  store: WorkStore,
  snapshot: string,
  trouble: readonly TroubleWish[],
): Promise<Readonly<Record<string, number>>> {
  // What has not changed since is not sent again, so no trouble would come of it.
  const now = trouble.length > 0 ? world.at(1) : world
  const internet = await startInternet({ world: now, trouble, only: ['official'] })
  const setting = settingOf(store, internet)
  try {
    await runCensus(setting, { walk: ['official'], plan: { snapshot, isWhole: false } })
    return internet.counts()
  } finally {
    await setting.outside?.asker.close()
    await internet.close()
  }
}

function settingOf(store: WorkStore, internet: Internet): CensusSetting {
  const asker = createAsker({
    budget: store.budget,
    clock: systemClock,
    version: '0.0.0',
    allowsLoopback: true,
  })
  return {
    store,
    clock: systemClock,
    registries: [official],
    lookups: [],
    checks: [],
    outside: {
      asker: { ...asker, ask: (wish) => asker.ask({ ...wish, perSecond: 1e6 }) },
      addressOf: (origin) => internet.origins[origin],
      keyOf: () => undefined,
    },
  }
}
