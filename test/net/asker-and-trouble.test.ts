import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { systemClock } from '../../src/core/clock.ts'
import { createAsker, type AskOutcome, type Asker } from '../../src/net/polite.ts'
import { type Internet, startInternet } from '../registries/internet.ts'
import { plainBudget } from '../registries/plain-budget.ts'
import { TROUBLES } from '../registries/troubles.ts'
import { createWorld } from '../registries/world/world.ts'

const LIST = '/v0.1/servers?limit=20&version=latest'
const world = createWorld({ seed: 5, size: 400, every: 100 })
const internets = new Map<string, Internet>()
let asker: Asker
const budget = plainBudget()

beforeAll(async () => {
  asker = createAsker({ budget, clock: systemClock, version: '0.0.0', patience: { restMs: 100 } })
  for (const { id } of TROUBLES)
    internets.set(
      id,
      await startInternet({ world, trouble: [{ id, share: 1, times: 1 }], only: ['official'] }),
    )
})

afterAll(async () => {
  await asker.close()
  for (const internet of internets.values()) await internet.close()
})

const ask = (id: string, wallMs = 2_000): Promise<AskOutcome> =>
  asker.ask({
    base: internets.get(id)?.origins['official'] ?? '',
    path: LIST,
    accept: 'application/json',
    headers: { 'x-api-key': 'the key of somebody' },
    mostBytes: 2_000_000,
    perSecond: 1_000,
    wallMs,
  })

const WHOLE = { kind: 'answer', status: 200 }
const EXPECTED: Readonly<Record<string, object>> = {
  'broken-letters': WHOLE,
  captcha: { kind: 'refused', why: 'bot-protection' },
  'compressed-bomb': { kind: 'failed', why: 'too-large', isWorthRetrying: false },
  'cursor-repeats': WHOLE,
  'cut-body': { kind: 'failed', why: 'cut-short', isWorthRetrying: true, status: 200 },
  'cut-compressed': { kind: 'failed', why: 'cut-short', isWorthRetrying: true },
  'cut-quietly': { kind: 'failed', why: 'cut-short', isWorthRetrying: true },
  deep: WHOLE,
  'empty-body': { kind: 'failed', why: 'cut-short', isWorthRetrying: true },
  'ends-early': WHOLE,
  'fields-renamed': WHOLE,
  forbidden: { kind: 'refused', why: 'forbidden', status: 403 },
  'huge-body': { kind: 'failed', why: 'too-large', isWorthRetrying: false },
  'items-missing': WHOLE,
  'not-modified': { kind: 'failed', why: 'unexpected-status', isWorthRetrying: true, status: 304 },
  nulls: WHOLE,
  'page-for-people': { kind: 'failed', why: 'not-the-promised-type', isWorthRetrying: true },
  'page-repeats-items': WHOLE,
  'rate-limit-spent': { kind: 'later', why: 'rate-limit', status: 403 },
  'redirect-loop': { kind: 'answer', status: 301 },
  redirected: { kind: 'answer', status: 302, location: 'https://elsewhere.example.com/' },
  reset: { kind: 'failed', why: 'reset', isWorthRetrying: true },
  'server-error': { kind: 'failed', why: 'server-error', isWorthRetrying: true },
  'slow-drip': { kind: 'failed', why: 'too-slow', isWorthRetrying: true },
  'strange-letters': WHOLE,
  'too-many-requests': { kind: 'later', why: 'too-many-requests', ms: 100, status: 429 },
  'too-many-requests-date': { kind: 'later', why: 'too-many-requests', status: 429 },
  'too-many-requests-seconds': { kind: 'later', why: 'too-many-requests', ms: 1_000, status: 429 },
  'types-changed': WHOLE,
  unavailable: { kind: 'later', why: 'unavailable', status: 503 },
  'wrong-content-type': WHOLE,
}

describe('asking a host that misbehaves', () => {
  test('every trouble is asked about here', () => {
    expect(TROUBLES.map(({ id }) => id).toSorted()).toEqual(Object.keys(EXPECTED).toSorted())
  })

  test.each(Object.entries(EXPECTED))(
    '%s is told as what it is, and the next answer is whole',
    async (id, expected) => {
      const outcome = await ask(id, id === 'slow-drip' ? 300 : 10_000)
      expect(outcome).toMatchObject(expected)
      expect(JSON.stringify(outcome)).not.toContain('the key of somebody')
      if (outcome.kind === 'later') expect(outcome.ms).toBeLessThanOrEqual(2_000)
      const next = await ask(id, 10_000)
      expect(next).toMatchObject(WHOLE)
      if (next.kind === 'answer')
        expect(JSON.parse(Buffer.from(next.bytes).toString())).toMatchObject({ metadata: { count: 20 } })
    },
  )

  test('whoever asks to be left alone is, in the budget that all share', () => {
    const rested = new Set(budget.rests.map(([host]) => host))
    const wanted = TROUBLES.filter(
      ({ id }) => Object.hasOwn(EXPECTED[id] ?? {}, 'why') && /too-many|spent|unavail/.test(id),
    )
    for (const { id } of wanted)
      expect(rested).toContain(new URL(internets.get(id)?.origins['official'] ?? '').host)
    expect(rested.size).toBe(wanted.length)
  })
})
