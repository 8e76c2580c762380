import { join } from 'node:path'
import { expect, test } from 'vitest'
import { LOOKUPS } from '../../../src/census/lookups/index.ts'
import { runCensus } from '../../../src/census/run/phases.ts'
import { outsideOf } from '../../../src/cli/census/setting.ts'
import { pollOnce } from '../../../src/census/watch/poll.ts'
import { openSqliteStore } from '../../../src/store/queue/sqlite.ts'
import { startInternet } from '../../registries/internet.ts'
import { truth } from '../../registries/world/truth.ts'
import { createWorld } from '../../registries/world/world.ts'
import { scratchFolder } from '../../scratch-folder.ts'
import { madeRegistry, type MadeEntry, OFFICIAL, poll, settingFor } from './made-registry.ts'

const open = () => openSqliteStore(join(scratchFolder(), 'census.db'), { clock: () => new Date() })
const PLAN = { snapshot: '2026-05-30', isWhole: false }

test('of a world that goes on, what was planted to change is told once, and what was left alone never', async () => {
  const world = createWorld({ seed: 5, size: 120, every: 120 })
  const internet = await startInternet({ world, only: ['official'] })
  const store = await open()
  const outside = outsideOf(store, `official=${internet.origins['official']}`, CONTEXT)
  const setting = { ...settingFor(store, madeRegistry([]), '2026-11-20T00:00:00Z'), outside }
  await runCensus(setting, { walk: ['official'], plan: PLAN })
  const again = () => pollOnce(setting, { registry: OFFICIAL, overlapMs: 3_600_000 })
  expect((await again()).events).toEqual([])
  internet.turnTo(1)
  const { events } = await again()
  const planted = [...truth(world, ['drift', 'silent-drift', 'born-later'])]
  expect(planted).toHaveLength(3)
  expect(events.map(({ name }) => name).sort()).toEqual(planted.map(({ name }) => name).sort())
  for (const { name, kind } of planted) {
    const event = events.find((one) => one.name === name)!
    expect(event.kind).toBe(kind === 'born-later' ? 'new' : 'changed')
    if (kind === 'silent-drift') expect(event).toMatchObject({ severity: 'medium' })
    if (kind === 'silent-drift') expect(event.drift).toContain('version-rewritten')
  }
  expect((await again()).events).toEqual([])
  await outside.asker.close()
  await store.close()
  await internet.close()
})

const CONTEXT = { env: {}, cwd: '.', stdout: process.stdout, stderr: process.stderr }

const KNOWN: readonly MadeEntry[] = [
  { name: 'io.github.acme-example/harbour-berths', updated: '2026-05-01T00:00:00Z' },
  {
    name: 'io.github.acme-example/harbour-tides',
    updated: '2026-05-01T00:00:00Z',
    description: 'Tells tides',
  },
]
const TWIN: MadeEntry = {
  name: 'io.github.other-example/Harbour-Berths',
  updated: '2026-05-02T00:00:00Z',
  description: 'Something else altogether',
}

test('a new name is compared with those that the census knew, and with those the watch saw since', async () => {
  const store = await open()
  await runCensus(settingFor(store, madeRegistry(KNOWN)), { walk: ['official'], plan: PLAN })
  const { events } = await poll(store, [...KNOWN, TWIN])
  expect(events).toHaveLength(1)
  expect(events[0]!.findings.map(({ flag }) => flag)).toContain('case-twins')
  // Nobody was asked whether the account is held: that is said, and is no pass.
  expect(events[0]!.notChecked).toContainEqual({ what: 'repository-links', reason: 'nobody was asked' })

  const third = {
    ...TWIN,
    name: 'io.github.third-example/lighthouse-keeper',
    updated: '2026-05-03T00:00:00Z',
  }
  const fourth = {
    ...TWIN,
    name: 'io.github.fourth-example/Lighthouse-Keeper',
    updated: '2026-05-04T00:00:00Z',
  }
  const [one] = (await poll(store, [third])).events
  expect(one!.findings.map(({ flag }) => flag)).not.toContain('case-twins')
  const [two] = (await poll(store, [fourth])).events
  expect(two!.findings.map(({ flag }) => flag)).toContain('case-twins')

  // What was told is not told again because something else changed.
  const [same] = (await poll(store, [{ ...TWIN, version: '1.1.0', updated: '2026-05-05T00:00:00Z' }])).events
  expect(same).toMatchObject({ kind: 'changed' })
  expect(same!.findings.map(({ flag }) => flag)).not.toContain('case-twins')
  await store.close()
})

test('where the census is not done, nobody was compared, which every event says', async () => {
  const store = await open()
  const { events } = await poll(store, KNOWN, { since: '2026-01-01' })
  expect(events).toHaveLength(2)
  for (const { notChecked } of events)
    expect(notChecked).toContainEqual({ what: 'comparison with others', reason: 'the census is not done' })
  await store.close()
})

test('an account that nobody holds is found by asking, in the second round too', async () => {
  const store = await open()
  const gone = { kind: 'answer', status: 404, headers: {}, bytes: Buffer.from('{}') } as const
  const setting = (entries: readonly MadeEntry[]) => ({
    ...settingFor(
      store,
      madeRegistry(entries, (path) => (path.startsWith('/v0.1/') ? undefined : gone)),
    ),
    lookups: LOOKUPS,
  })
  await runCensus({ ...setting(KNOWN), lookups: [] }, { walk: ['official'], plan: PLAN })
  const { events } = await pollOnce(setting([TWIN]), { registry: OFFICIAL, overlapMs: 0 })
  expect(events[0]!.findings.map(({ flag }) => flag)).toContain('account-name-not-held')
  expect(JSON.stringify(events)).not.toContain('nobody was asked')
  await store.close()
})
