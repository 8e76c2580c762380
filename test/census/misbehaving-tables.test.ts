import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Writable } from 'node:stream'
import { expect, test } from 'vitest'
import { runOfCensus } from '../../src/cli/census/run.ts'
import { showTables } from '../../src/cli/census/tables.ts'
import { MOST_ATTEMPTS } from '../../src/store/queue.ts'
import { startInternet } from '../registries/internet.ts'
import type { TroubleWish } from '../registries/trouble.ts'
import { TROUBLES } from '../registries/troubles.ts'
import { createWorld } from '../registries/world/world.ts'
import { scratchFolder } from '../scratch-folder.ts'
import { censusAmong, SEED, SIZE } from './troubled-census.ts'

const WALK = ['official', 'glama']
const SMALL = { walk: WALK, looks: true, size: 130 }

/** Not those that come from patience alone: they would make others wait, too. */
const OVERCOME = TROUBLES.filter(({ leads }) => leads === 'recovers')

test(
  'what is tried again and comes right leaves no gap, and the same figures and flags',
  { timeout: 60_000 },
  async () => {
    const plain = await censusAmong(SMALL)
    // Half of a text that has no shape is no failure that anybody sees.
    const shaped = ['official', 'glama', 'npm', 'github', 'pypi']
    const trouble = OVERCOME.filter(({ id }) => id !== 'slow-drip').map(({ id }) => ({
      id,
      share: 0.04,
      times: 1,
      on: shaped,
    }))
    const seen = await censusAmong({ ...SMALL, trouble })
    expect(seen.troubles).toBeGreaterThan(20)
    expect([...seen.coverage.values()].flatMap(({ gaps }) => gaps)).toEqual([])
    expect(seen.listings).toEqual(plain.listings)
    expect(seen.answers).toEqual(plain.answers)
    expect(seen.figures).toEqual(plain.figures)
  },
)

test('a question that nobody answers is in neither share of any figure', { timeout: 60_000 }, async () => {
  const plain = await censusAmong(SMALL)
  const lookups = ['github', 'npm', 'pypi', 'oci', 'nuget', 'remotes', 'github-web']
  const seen = await censusAmong({
    ...SMALL,
    trouble: [
      { id: 'forbidden', share: 0.3, on: lookups },
      { id: 'too-many-requests', share: 0.3, on: lookups },
    ],
  })
  expect(seen.listings).toEqual(plain.listings)
  const unknown = [...seen.answers].filter(([, answer]) => JSON.stringify(answer).startsWith('{"unknown"'))
  expect(unknown.length).toBeGreaterThan(50)
  const gaps = [...seen.coverage.values()].filter(({ registry }) => registry.startsWith('lookup '))
  expect(gaps.reduce((sum, one) => sum + one.gaps.reduce((all, { times }) => all + times, 0), 0)).toBe(
    unknown.length,
  )
  // Of each measure of listings: no more hits than there are, no more misses, and what is neither is counted.
  let open = 0
  for (const [key, was] of plain.figures) {
    if (!key.startsWith('tally m|')) continue
    const [now, before] = [sumOf(seen.figures.get(key)), sumOf(was)]
    expect(now[1], key).toBeLessThanOrEqual(before[1])
    expect(now[0] - now[1], key).toBeLessThanOrEqual(before[0] - before[1])
    open += now[2] - before[2]
  }
  expect(open).toBeGreaterThan(50)
})

/** Of how many, hits, unknown. */
function sumOf(text: string | undefined): readonly [number, number, number] {
  const rows = text === undefined ? [] : (JSON.parse(text) as number[][])
  return [0, 1, 2].map((at) => rows.reduce((sum, row) => sum + (row[at] ?? 0), 0)) as [number, number, number]
}

test(
  'whoever says 429 for ever is asked for hours, not for ever, and is a gap',
  { timeout: 60_000 },
  async () => {
    const on = ['glama', 'github', 'npm']
    for (const id of ['too-many-requests', 'unavailable']) {
      const seen = await censusAmong({ ...SMALL, trouble: [{ id, share: 1, on }] })
      expect(seen.coverage.get('glama')).toMatchObject({ listings: 0 })
      expect(seen.coverage.get('glama')?.gaps).toEqual([{ why: id, times: 1 }])
      const asked = [...seen.answers].filter(([key]) => key.startsWith('npm-package '))
      expect(asked.length).toBeGreaterThan(20)
      expect(asked.filter(([, answer]) => JSON.stringify(answer).startsWith('{"fact"'))).toEqual([])
      // Each of them so often as any failure is tried again, at most.
      expect(seen.troubles).toBeLessThanOrEqual(MOST_ATTEMPTS * (seen.answers.size + 1))
    }
  },
)

test(
  'the command says that there are gaps, everywhere where there is a figure',
  { timeout: 60_000 },
  async () => {
    const folder = scratchFolder()
    const trouble: readonly TroubleWish[] = [
      { id: 'forbidden', share: 1, on: ['glama'] },
      { id: 'cursor-repeats', share: 1, on: ['official'] },
    ]
    const internet = await startInternet({
      world: createWorld({ seed: SEED, size: SIZE, every: 120 }),
      trouble,
    })
    const said: string[] = []
    const stdout = new Writable({ write: (chunk, _, done) => (said.push(String(chunk)), done()) })
    const context = { stdout, stderr: stdout, env: {}, cwd: folder }
    const origin = ['official', 'glama'].map((id) => `${id}=${internet.origins[id]}`).join(',')
    const nothing = {
      from: undefined,
      look: undefined,
      names: undefined,
      since: undefined,
      pages: undefined,
      store: undefined,
    }
    const flags = {
      ...nothing,
      versions: false,
      snapshot: '2026-11-20',
      origin,
      walk: WALK.join(','),
      out: 'census',
    }
    expect(await runOfCensus({ ...flags, strict: true }, context)).toBe(4)
    expect(await runOfCensus({ ...flags, strict: false }, context)).toBe(0)
    await internet.close()
    expect(said.join('')).toMatch(/ [1-9]\d* gaps?\./)
    const shown = async (format: string): Promise<string> => {
      said.length = 0
      expect(
        await showTables(
          { folder: 'census', store: undefined },
          { only: undefined, format, hasFlags: false },
          context,
        ),
      ).toBe(0)
      return said.join('')
    }
    for (const format of ['text', 'markdown', 'json']) {
      const text = await shown(format)
      expect(text, format).toContain('forbidden')
      expect(text, format).toContain('led to a page that was there before')
    }
    expect(readFileSync(join(folder, 'census/report.html'), 'utf8')).toContain(
      'led to a page that was there before',
    )
  },
)
