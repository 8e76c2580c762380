import { join } from 'node:path'
import { expect, test } from 'vitest'
import { CHECKS } from '../../src/census/checks/index.ts'
import { LOOKUPS } from '../../src/census/lookups/index.ts'
import { REGISTRIES } from '../../src/census/registries/index.ts'
import { runCensus } from '../../src/census/run/phases.ts'
import type { CensusSetting } from '../../src/census/run/setting.ts'
import { viewOf } from '../../src/census/run/view.ts'
import { systemClock } from '../../src/core/clock.ts'
import { createAsker } from '../../src/net/polite.ts'
import { openSqliteStore } from '../../src/store/queue/sqlite.ts'
import { truthAgainst } from '../../scripts/census-million/truth.js'
import { startInternet } from '../registries/internet.ts'
import type { Kind } from '../registries/world/planted.ts'
import { truth } from '../registries/world/truth.ts'
import { createWorld } from '../registries/world/world.ts'
import { scratchFolder } from '../scratch-folder.ts'

const SIZE = Number(process.env['FAIRLEAD_TRUTH_SIZE'] ?? 500)
const world = createWorld({ seed: 1, size: SIZE, every: 100 })

/** Nothing is wrong with these that a listing or an answer shows, or it is a figure of a table and no flag. */
const NO_FLAG: readonly Kind[] = [
  'repository-handed-over',
  'repository-gone',
  'repository-empty',
  'repository-archived',
  'deleted',
  'born-later',
]

test(
  'of two days and all answers: everything that was planted is found, and nothing else is flagged',
  { timeout: 60_000 + SIZE * 100 },
  async () => {
    const internet = await startInternet({ world })
    const store = await openSqliteStore(join(scratchFolder(), 'census.db'), { clock: systemClock })
    const asker = createAsker({
      budget: store.budget,
      clock: systemClock,
      version: '0.0.0',
      allowsLoopback: true,
      standIns: internet.hosts,
    })
    const setting: CensusSetting = {
      store,
      clock: systemClock,
      registries: REGISTRIES,
      lookups: LOOKUPS,
      checks: CHECKS,
      outside: {
        asker: { ...asker, ask: (wish) => asker.ask({ ...wish, perSecond: 1e6 }) },
        addressOf: (origin) => internet.origins[origin],
        keyOf: () => 'a-key',
      },
    }
    const walk = ['official', 'glama']
    // The first day is collected alone: what is made of it is made with the second.
    const first = { ...setting, lookups: [], checks: [] }
    await runCensus(first, { walk, plan: { snapshot: '2026-10-20', isWhole: false } })
    internet.turnTo(1)
    await runCensus(setting, { walk, plan: { snapshot: '2026-11-20', isWhole: false } })
    await asker.close()
    await internet.close()

    const view = await viewOf(store)
    expect(view.registries.flatMap(({ gaps }) => gaps)).toEqual([])
    expect(view.count('run deleted', 'official')).toBe(SIZE / 100)
    const said: string[] = []
    const planted = [...truth(world.at(1))]
    const lines = (async function* () {
      for (const one of planted) yield JSON.stringify(one)
    })()
    const wish = { size: SIZE, seed: 1, every: 100, moments: 2, look: ['all'] }
    const isRight = await truthAgainst(store, wish, (line: string) => said.push(line), lines)
    const takeovers: string[] = []
    for (const flag of ['account-name-not-held', 'old-name-not-held'])
      for await (const one of view.flags(flag)) takeovers.push(JSON.stringify(one))
    await store.close()
    // Whoever gave it away holds the name still.
    expect(takeovers).toHaveLength((2 * SIZE) / 100)
    for (const { slug, kind } of planted)
      if (kind === 'repository-handed-over') expect(takeovers.join(' ')).not.toContain(slug)
    expect(isRight, said.join('\n')).toBe(true)
    const kinds = new Set(planted.map(({ kind }) => kind))
    for (const kind of NO_FLAG) kinds.delete(kind)
    expect(
      said
        .filter((line) => /^[\w-]+: \d+ of \d+$/.test(line))
        .map((line) => line.split(':')[0] ?? '')
        .toSorted(),
    ).toEqual([...kinds].toSorted())
  },
)
