import { describe, expect, test } from 'vitest'
import { FLAGS, TOKEN } from '../../../test/census/made-view.ts'
import type { SheetGroup } from '../../store/queue.ts'
import type { FlagOf } from '../check.ts'
import { drawFlags } from './draw.ts'
import { flagKey } from '../run/flags.ts'
import { answerOf, type Label, labelOf, labelRow } from './label.ts'
import { shownFlag } from './shown-flag.ts'
import { standingOf } from './standing.ts'

const flags = (kind: string, count: number): FlagOf[] =>
  Array.from({ length: count }, (_, at) => ({
    flag: kind,
    check: 'made',
    severity: 'low',
    subject: `official|${at}`,
    message: '',
  }))

describe('a draw', () => {
  const all = [...flags('rare', 3), ...flags('common', 4_000), ...flags('some', 40)]
  const drawn = async (from: readonly FlagOf[], sample: number, seed = 1): Promise<string[]> =>
    (await drawFlags(streamed(from), { sample, seed })).flags.map(flagKey)

  test('is as even over kinds as there are flags, and says of how many', async () => {
    const { flags: some, of } = await drawFlags(streamed(all), { sample: 33, seed: 1 })
    const counts = ['common', 'rare', 'some'].map((kind) => some.filter(({ flag }) => flag === kind).length)
    expect(counts).toEqual([15, 3, 15])
    expect([...of]).toEqual([
      ['common', 4_000],
      ['rare', 3],
      ['some', 40],
    ])
  })

  test('is the same for a seed, in whatever order flags come, and another for another', async () => {
    expect(await drawn(all.toReversed(), 50)).toEqual(await drawn(all, 50))
    expect(await drawn(all, 50, 2)).not.toEqual(await drawn(all, 50))
  })

  test('of fewer than there are kinds leaves none out for its name', async () => {
    const kinds = ['a', 'b', 'c', 'd', 'e'].flatMap((kind) => flags(kind, 50))
    const seen = new Set<string>()
    for (let seed = 0; seed < 30; seed += 1)
      for (const key of await drawn(kinds, 2, seed)) seen.add(key.charAt(0))
    expect([...seen].sort()).toEqual(['a', 'b', 'c', 'd', 'e'])
  })

  test('of more holds the flags of a draw of fewer', async () => {
    const [few, more] = [await drawn(all, 20), await drawn(all, 60)]
    expect(more).toEqual(expect.arrayContaining(few))
  })

  test('of more than there are is all of them', async () => {
    expect(await drawn(all.slice(0, 30), 500)).toHaveLength(30)
    expect(await drawn([], 5)).toEqual([])
  })

  test('favours none of a kind', async () => {
    const times = new Map<string, number>()
    for (let seed = 0; seed < 400; seed += 1)
      for (const key of await drawn(flags('a', 20), 5, seed)) times.set(key, (times.get(key) ?? 0) + 1)
    for (const count of times.values()) expect(Math.abs(count - 100)).toBeLessThan(45)
    expect(times.size).toBe(20)
  })
})

describe('labels', () => {
  const said = (flag: string, by: string, answer: Label['answer'], at = '2026-01-02T03:04:05Z'): Label => ({
    flag,
    by,
    answer,
    at,
  })

  test('become precision: who is unsure, and an even split, are in no figure', async () => {
    const { kinds, by, agreement } = await standing([
      said('a|1', 'ada', 'yes'),
      said('a|1', 'bo', 'yes'),
      said('a|2', 'ada', 'no'),
      said('a|3', 'ada', 'unsure'),
      said('a|4', 'ada', 'yes'),
      said('a|4', 'bo', 'no'),
      said('a|5', 'ada', 'unsure'),
      said('a|5', 'bo', 'yes'),
      said('b|1', 'ada', 'no'),
    ])
    expect(kinds.get('a')).toMatchObject({ precision: { hits: 2, of: 3 }, open: 2 })
    expect(kinds.get('b')).toMatchObject({ precision: { hits: 0, of: 1 }, open: 0 })
    expect(kinds.get('a')!.precision!.low).toBeGreaterThan(0.2)
    expect(Object.fromEntries(by)).toEqual({ ada: 6, bo: 3 })
    expect(agreement.same).toMatchObject({ hits: 1, of: 2 })
  })

  test('of one person count by their last word', async () => {
    const { kinds } = await standing([
      said('a|1', 'ada', 'no', '2026-01-03T00:00:00Z'),
      said('a|1', 'ada', 'yes', '2026-01-02T00:00:00Z'),
    ])
    expect(kinds.get('a')!.precision).toMatchObject({ hits: 0, of: 1 })
  })

  test('of flags that are no more say nothing', async () => {
    const { kinds } = await standing([said('a|1', 'ada', 'yes')], async () => false)
    expect(kinds.size).toBe(0)
  })

  test('agree no better than by chance where chance would do as well', async () => {
    const pairs = (one: Label['answer'], other: Label['answer'], count: number, from: number): Label[] =>
      Array.from({ length: count }, (_, at) => [
        said(`a|${from + at}`, 'ada', one),
        said(`a|${from + at}`, 'bo', other),
      ]).flat()
    const all = [
      ...pairs('yes', 'yes', 20, 0),
      ...pairs('no', 'no', 15, 100),
      ...pairs('yes', 'no', 5, 200),
      ...pairs('no', 'yes', 10, 300),
    ]
    const { agreement } = await standing(all)
    expect(agreement.same).toMatchObject({ hits: 35, of: 50 })
    expect(agreement.pi).toBeCloseTo(0.393, 2)
    expect((await standing(pairs('yes', 'yes', 4, 0))).agreement.pi).toBeUndefined()
  })

  test('come back from a file as they went into it, and twice is once', () => {
    const label = said('a|1', 'ada', 'yes')
    expect(labelOf(JSON.parse(JSON.stringify(label)), { by: 'x', at: '' })).toEqual(label)
    expect(labelRow(label)).toEqual(labelRow({ ...label }))
    expect(labelOf({ flag: 'a|1', answer: 'Y' }, { by: 'bo', at: label.at })).toEqual({ ...label, by: 'bo' })
    expect(labelOf({ flag: 'a|1', answer: 'y', reason: ` ${TOKEN} ` }, label)!.reason).toBe(
      '[secret:github-token]',
    )
  })

  test('that are none are told from those that are', () => {
    const fallback = { by: 'ada', at: '2026-01-02T03:04:05Z' }
    for (const value of [
      null,
      'a|1',
      {},
      { flag: 'a|1' },
      { flag: 'a', answer: 'yes' },
      { flag: 'a|1', answer: 'maybe' },
      { flag: 'a|1', answer: 'yes', at: 'yesterday' },
      { flag: 'a|1', answer: 'yes', by: 'x'.repeat(61) },
      { flag: `a|${'x'.repeat(400)}`, answer: 'yes' },
    ])
      expect(labelOf(value, fallback)).toBeUndefined()
    expect(['y', 'YES', ' n', 'u', 'unsure', 'nope', ''].map(answerOf)).toEqual([
      'yes',
      'yes',
      'no',
      'unsure',
      'unsure',
      undefined,
      undefined,
    ])
  })
})

test('a flag is shown with its evidence, without secrets, and within the terminal', () => {
  for (const flag of FLAGS) {
    const shown = shownFlag(flag, 60)
    expect(shown).not.toContain(TOKEN)
    expect(shown).not.toMatch(/[\u202e\u0007]/)
    expect(shown.split('\n').filter((line) => line.length > 60)).toEqual([])
  }
  expect(shownFlag(FLAGS[0]!, 80)).toContain('acme-files-mcp')
})

async function standing(labels: readonly Label[], isStill = async (): Promise<boolean> => true) {
  const rows = labels.map(labelRow)
  const all = [...new Set(rows.map(({ key }) => key))].map((key): SheetGroup => ({
    key,
    rows: rows.filter((row) => row.key === key),
    left: 0,
  }))
  return standingOf(streamed(all), isStill)
}

async function* streamed<T>(items: readonly T[]): AsyncGenerator<T> {
  yield* items
}
