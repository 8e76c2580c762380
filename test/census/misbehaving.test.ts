import { beforeAll, describe, expect, test } from 'vitest'
import type { Listing } from '../../src/census/listing.ts'
import { LOOKUPS } from '../../src/census/lookups/index.ts'
import { answerTo } from '../../src/census/run/look.ts'
import { systemClock } from '../../src/core/clock.ts'
import { createAsker } from '../../src/net/polite.ts'
import { startInternet } from '../registries/internet.ts'
import { plainBudget } from '../registries/plain-budget.ts'
import { TROUBLES } from '../registries/troubles.ts'
import { createWorld } from '../registries/world/world.ts'
import { censusAmong, type Seen, SEED, SIZE } from './troubled-census.ts'

const WALK = ['official', 'npm', 'smithery', 'pulsemcp', 'glama', 'github', 'docker', 'awesome-wong2']
/** Other shares spoil other answers: all of them take minutes. */
const SHARES = process.env['FAIRLEAD_ALL_TROUBLES'] === undefined ? [0.35] : [0.05, 0.2, 0.35, 0.6, 0.9, 1]
const EACH = TROUBLES.flatMap(({ id, leads }) => SHARES.map((share) => ({ id, leads, share })))

/** What they change in a listing, which nobody can know: letters, and a number where a number may stand. */
const CHANGED: Readonly<Record<string, readonly string[]>> = {
  'broken-letters': ['title', 'description'],
  'strange-letters': ['description'],
}
/**
 * What says nowhere how much there is can be cut so that nobody sees it, but for the walk after it: a list without a total, a
 * text without an end.
 */
const UNSEEN: Readonly<Record<string, readonly string[]>> = {
  'ends-early': ['official', 'glama', 'pulsemcp', 'github'],
  'cut-quietly': ['awesome-wong2', 'docker'],
}

describe('a walk', () => {
  let plain: Seen
  const struck = new Set<string>()

  beforeAll(async () => {
    plain = await censusAmong({ walk: WALK, looks: false, judges: false })
    expect([...plain.coverage.values()].flatMap(({ gaps }) => gaps)).toEqual([])
    expect(new Set([...plain.listings.values()].map(({ registry }) => registry))).toEqual(new Set(WALK))
  }, 60_000)

  test.concurrent.each(EACH)(
    'among $id (of $share) ends, keeps nothing wrong, and tells what it has not seen',
    { timeout: 120_000 },
    async ({ id, leads, share }) => {
      const wallMs = id === 'slow-drip' ? 300 : 10_000
      const seen = await censusAmong({
        walk: WALK,
        looks: false,
        judges: false,
        wallMs,
        trouble: [{ id, share }],
      })
      expect(seen.troubles).toBeGreaterThan(0)
      expect(wrongIn(seen, plain, id)).toEqual([])
      for (const registry of WALK) {
        const coverage = seen.coverage.get(registry)
        const told = coverage?.gaps.reduce((sum, { times }) => sum + times, 0) ?? 0
        const missing = missingOf(registry, seen, plain)
        if (missing > 0 && UNSEEN[id]?.includes(registry) !== true)
          expect(told, `${registry} lacks ${missing}`).toBeGreaterThan(0)
        if (told > 0) struck.add(registry)
        if (leads === 'harmless') expect([registry, missing, coverage?.gaps]).toEqual([registry, 0, []])
        // A page that has no total is as many as were read of it: nothing is counted that is not there.
        expect(coverage?.listings ?? 0).toBe(plain.coverage.get(registry)!.listings - missing)
      }
    },
  )

  test('every registry was struck by some', () => {
    expect([...struck].toSorted()).toEqual(WALK.toSorted())
  })
})

const missingOf = (registry: string, seen: Seen, plain: Seen): number =>
  [...plain.listings].filter(
    ([key, { status }]) => key.startsWith(`${registry}|`) && status !== 'deleted' && !seen.listings.has(key),
  ).length

/** Whatever there is of a listing stands in the undisturbed one too. */
function wrongIn(seen: Seen, plain: Seen, trouble: string): readonly string[] {
  return [...seen.listings].flatMap(([key, listing]) =>
    Object.entries(listing).flatMap(([name, value]) => {
      const was = plain.listings.get(key)?.[name as keyof Listing]
      const isFine = CHANGED[trouble]?.includes(name) === true ? isStorable(value) : isPartOf(value, was)
      return isFine ? [] : [`${key} ${name}: ${JSON.stringify(value)}, not ${JSON.stringify(was)}`]
    }),
  )
}

const isStorable = (value: unknown): boolean =>
  typeof value === 'string' && value.isWellFormed() && !value.includes('\0')

/** What is said where nothing, or nothing known, is told. */
const NOT_TOLD: ReadonlySet<unknown> = new Set([null, 'other', 'unknown'])

function isPartOf(value: unknown, was: unknown): boolean {
  if (NOT_TOLD.has(value)) return true
  if (Array.isArray(value))
    return Array.isArray(was) && value.every((one) => was.some((other) => isPartOf(one, other)))
  if (typeof value !== 'object' || value === null) return value === was
  if (typeof was !== 'object' || was === null) return false
  return Object.entries(value).every(
    // An id may be a number, and be another one.
    ([key, one]) => key === 'id' || isPartOf(one, (was as Record<string, unknown>)[key]),
  )
}

/** As text without a shape: what is missing of it, or stands in its place, cannot be told. */
const SHAPELESS = new Set(['nuget-ownership', 'mcpb-file'])
/** These say something else in words that are right: that it moved, that a text is another. */
const SAYS_OTHERWISE = new Set(['redirected link', 'redirect-loop link', 'redirected mcpb-file'])

describe('questions', () => {
  let plain: Seen
  const world = createWorld({ seed: SEED, size: SIZE, every: 120 })

  beforeAll(async () => {
    plain = await censusAmong({ walk: ['official'], looks: true })
    for (const { id } of LOOKUPS) expect(keysOf(id, plain).length, id).toBeGreaterThan(0)
  }, 60_000)

  test.concurrent.each(TROUBLES)(
    'among $id are answered as they are without, or not at all',
    { timeout: 60_000 },
    async ({ id, leads }) => {
      const internet = await startInternet({ world, trouble: [{ id, share: 0.7 }] })
      const { hosts: standIns, origins } = internet
      const clock = systemClock
      const asker = createAsker({
        budget: plainBudget(),
        clock,
        version: '0.0.0',
        allowsLoopback: true,
        standIns,
      })
      const outside = {
        asker: {
          ...asker,
          ask: (wish: Parameters<typeof asker.ask>[0]) =>
            asker.ask({
              ...wish,
              mostBytes: Math.min(wish.mostBytes, 1_000_000),
              wallMs: id === 'slow-drip' ? 300 : 10_000,
            }),
        },
        addressOf: (origin: string) => origins[origin],
        keyOf: () => 'a-key',
      }
      const wrong: string[] = []
      for (const lookup of LOOKUPS) {
        if (SAYS_OTHERWISE.has(`${id} ${lookup.id}`)) continue
        if (SHAPELESS.has(lookup.id) && ['cut-quietly', 'deep'].includes(id)) continue
        await Promise.all(
          keysOf(lookup.id, plain).map(async (key) => {
            const answer = await answerTo(lookup, key, outside)
            const isKnown = answer !== 'later' && 'fact' in answer
            const was = plain.answers.get(`${lookup.id} ${key}`)
            if (isKnown ? !isPartOf(answer, was) : leads === 'harmless')
              wrong.push(`${lookup.id} ${key}: ${JSON.stringify(answer)}, not ${JSON.stringify(was)}`)
          }),
        )
      }
      await asker.close()
      await internet.close()
      expect(wrong).toEqual([])
    },
  )
})

const keysOf = (lookup: string, { answers }: Seen): readonly string[] =>
  [...answers.keys()]
    .filter((key) => key.startsWith(`${lookup} `))
    .slice(0, 6)
    .map((key) => key.slice(lookup.length + 1))
