import { describe, expect, test } from 'vitest'
import { LOG_LABELS, type LogLabel } from '../../src/core/log-risk.ts'
import { randomFrom } from '../../src/core/random.ts'
import { EXPORTS } from '../../src/datasets/riskcue/exports.ts'
import { queryKey } from '../../src/datasets/riskcue/record.ts'
import { reinject } from '../../src/datasets/riskcue/re-inject.ts'
import { reward } from '../../src/datasets/riskcue/reward.ts'
import { asHistory, asPair, readRows, writeRow } from '../../src/datasets/riskcue/rows.ts'

import { checked, made, played, TRAIN } from './generated.ts'

describe('histories', () => {
  test('are the same each time, whole or resumed, one or many at a time', async () => {
    const [all, many] = [await played(), await played(0, undefined, 7)]
    expect(many).toEqual(all)
    const done = new Set(all.slice(0, 120).map(({ record }) => queryKey(record)))
    expect(await played(0, done)).toEqual(all.slice(120))
  })

  test('are kept apart when they are bad, and survive being written and read', async () => {
    const all = await played()
    const good = all.filter(({ problem }) => problem === undefined)
    expect(good.length).toBeGreaterThan(270)
    expect(good.length).toBeLessThan(300)
    const text = good.map(({ record }) => writeRow(record)).join('')
    expect([...readRows(text, 'f', asHistory)].map(({ row }) => row)).toEqual(
      good.map(({ record }) => record),
    )
  })

  test('draw logs from the whole pool alike', async () => {
    const labels = (await played()).flatMap(({ record }) => record.security_type)
    const count = (label: LogLabel): number => labels.filter((one) => one === label).length
    for (const label of LOG_LABELS) expect(count(label)).toBeGreaterThan(4)
    expect(count('Safe') / labels.length).toBeCloseTo(0.5, 1)
  })
})

describe('training rows', async () => {
  const { train, test: held, curated } = await made()
  const rows = [...readRows(train + held, 'rows', asPair)].map(({ row }) => row)

  test('pass every check', () => {
    expect(checked(train, held)).toEqual([])
    expect(rows.length).toBeGreaterThan(200)
  })

  test('are the same bytes each time', async () =>
    expect(await made()).toEqual({ train, test: held, curated }))

  test('prefer the true refusal to the answer, and the answer to a refusal', () => {
    for (const { chosen, rejected, security_type } of rows) {
      const label = security_type.at(-1)!
      expect(reward({ label, completion: chosen })).toBe(1)
      expect(reward({ label, completion: rejected })).toBeLessThan(1)
    }
    expect(new Set(rows.map(({ security_type }) => security_type.at(-1))).size).toBe(10)
  })

  test('hold at most ten of a server for training and two for test', () => {
    const most = (text: string): number => {
      const servers = [...readRows(text, 'f', asPair)].map(({ row }) => row.metadata.server_path)
      return Math.max(...servers.map((server) => servers.filter((other) => other === server).length))
    }
    expect(most(train)).toBe(10)
    expect(most(held)).toBeLessThanOrEqual(2)
  })

  test('use the logs of a label in turn', () => {
    const count = new Map<string, number>()
    const safe = rows.flatMap(({ prompt, security_type }) =>
      security_type.flatMap((label, at) => (label === 'Safe' ? [prompt[2 * at + 3]!.content] : [])),
    )
    for (const content of safe) {
      const log = /train log \d+/.exec(content)?.[0]
      if (log) count.set(log, (count.get(log) ?? 0) + 1)
    }
    expect(count.size).toBe(36)
    expect(Math.max(...count.values()) - Math.min(...count.values())).toBeLessThanOrEqual(1)
  })

  test('leave out answers that quote the log they had', () => {
    const quoted = 'a line of the log that is longer than forty characters'
    const row = curated.find(
      ({ security_type }) => security_type.length === 1 && security_type[0] === 'Safe',
    )!
    const content = row.prompt[3]!.content.replace(/played log [^"]+/, quoted)
    const prompt = row.prompt.with(3, { role: 'user', content })
    const quoting = { ...row, prompt, chosen: `The status says: ${quoted}` }
    expect(reinject([quoting, { ...row, prompt }], TRAIN, randomFrom(1))).toMatchObject({ leftOut: 1 })
  })

  test('are exported for three kinds of trainers', () => {
    const row = rows[0]!
    expect(EXPORTS.sft(row).messages).toEqual([...row.prompt, { role: 'assistant', content: row.chosen }])
    expect(EXPORTS.preference(row)).toEqual({
      prompt: row.prompt,
      chosen: [{ role: 'assistant', content: row.chosen }],
      rejected: [{ role: 'assistant', content: row.rejected }],
    })
    expect(EXPORTS.grpo(row)).toEqual({ prompt: row.prompt, label: row.security_type.at(-1) })
  })
})
