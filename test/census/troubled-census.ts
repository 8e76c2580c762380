import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { CHECKS } from '../../src/census/checks/index.ts'
import type { Listing } from '../../src/census/listing.ts'
import { LOOKUPS } from '../../src/census/lookups/index.ts'
import { REGISTRIES } from '../../src/census/registries/index.ts'
import type { RegistryCoverage } from '../../src/census/table.ts'
import { answersOf } from '../../src/census/run/compare.ts'
import { flagSheets } from '../../src/census/run/flags.ts'
import { newestOf } from '../../src/census/run/newest.ts'
import { runCensus } from '../../src/census/run/phases.ts'
import type { CensusSetting } from '../../src/census/run/setting.ts'
import { viewOf } from '../../src/census/run/view.ts'
import { createAsker } from '../../src/net/polite.ts'
import { openSqliteStore } from '../../src/store/queue/sqlite.ts'
import type { JsonValue } from '../../src/core/value.ts'
import type { WorkStore } from '../../src/store/queue.ts'
import { startInternet } from '../registries/internet.ts'
import type { TroubleWish } from '../registries/trouble.ts'
import { createWorld } from '../registries/world/world.ts'

export const SEED = 11
export const SIZE = 240

/** What is left of a small census: all of it that a table could show. */
export interface Seen {
  /** Newest of each name, by `registry|name`. */
  readonly listings: ReadonlyMap<string, Listing>
  /** By lookup and key. */
  readonly answers: ReadonlyMap<string, JsonValue>
  readonly coverage: ReadonlyMap<string, RegistryCoverage>
  /** Sums and flags, as they are kept. */
  readonly figures: ReadonlyMap<string, string>
  readonly troubles: number
}

export interface Wanted {
  readonly trouble?: readonly TroubleWish[]
  readonly walk: readonly string[]
  readonly looks: boolean
  readonly size?: number
  /** What is collected alone, or all that is made of it. */
  readonly judges?: boolean
  /** How long an answer may take: no test is about ten seconds of silence. */
  readonly wallMs?: number
}

/** Time in which hours of patience are seconds. Leases are for other workers: here there are none. */
const TIMES_AS_FAST = 20_000

export async function censusAmong(wanted: Wanted): Promise<Seen> {
  const world = createWorld({ seed: SEED, size: wanted.size ?? SIZE, every: 120 })
  const internet = await startInternet({ world, trouble: wanted.trouble ?? [] })
  const folder = mkdtempSync(join(tmpdir(), 'fairlead-test-'))
  const start = Date.now()
  const clock = (): Date => new Date(start + (Date.now() - start) * TIMES_AS_FAST)
  const store = await openSqliteStore(join(folder, 'census.db'), { clock })
  const asker = createAsker({
    budget: store.budget,
    clock,
    version: '0.0.0',
    patience: { turnMs: 0 },
    allowsLoopback: true,
    standIns: internet.hosts,
  })
  const setting: CensusSetting = {
    store,
    clock,
    registries: REGISTRIES,
    lookups: wanted.looks ? LOOKUPS : [],
    checks: wanted.judges === false ? [] : CHECKS,
    outside: {
      // A host that drips is waited for, but not a minute; and nobody here minds how often they are asked.
      asker: {
        ...asker,
        ask: (wish) =>
          asker.ask({
            ...wish,
            perSecond: 1e9,
            wallMs: wanted.wallMs ?? WALL_MS,
            mostBytes: Math.min(wish.mostBytes, MOST_BYTES),
          }),
      },
      addressOf: (origin) => internet.origins[origin],
      keyOf: () => 'a-key',
    },
  }
  try {
    const plan = { snapshot: '2026-11-20', isWhole: false }
    await runCensus(setting, { walk: wanted.walk, plan })
    const counts = internet.counts()
    const troubles = Object.entries(counts).filter(([name]) => name.startsWith('trouble '))
    return { ...(await seenIn(store)), troubles: troubles.reduce((sum, [, times]) => sum + times, 0) }
  } finally {
    await asker.close()
    await internet.close()
    await store.close()
    rmSync(folder, { recursive: true })
  }
}

const WALL_MS = 10_000
const MOST_BYTES = 4_000_000

async function seenIn(store: WorkStore): Promise<Omit<Seen, 'troubles'>> {
  const listings = new Map<string, Listing>()
  for await (const { key, rows } of store.sheets.groups('listing')) {
    const newest = newestOf(rows.map(({ body }) => body))
    if (newest) listings.set(key, newest)
  }
  const answers = new Map<string, JsonValue>()
  for (const { id } of LOOKUPS)
    for await (const { key, rows } of store.sheets.groups(answersOf(id)))
      answers.set(`${id} ${key}`, rows.at(-1)?.body ?? null)
  const figures = new Map<string, string>()
  for (const sheet of ['tally', ...(await flagSheets(store.sheets))])
    for await (const { key, rows } of store.sheets.groups(sheet))
      figures.set(`${sheet} ${key}`, JSON.stringify(rows.map(({ body }) => body)))
  const view = await viewOf(store)
  return {
    listings,
    answers,
    figures,
    coverage: new Map(view.registries.map((one) => [one.registry, one])),
  }
}
