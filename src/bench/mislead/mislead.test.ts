import { expect, test } from 'vitest'
import type { Chat } from '../../core/chat.ts'
import { randomFrom } from '../../core/random.ts'
import { wilson } from '../../core/wilson.ts'
import { playPollution } from './pollute.ts'
import { readResult } from '../read-result.ts'
import { reportOf } from '../report.ts'
import { type MisleadResult, misleadReport } from './report.ts'
import { scriptedMislead } from './scripted.ts'
import { playSelection } from './select.ts'
import { pollutionResult, selectionResult } from './shares.ts'

const CHAT = scriptedMislead(randomFrom(1), { noticesWrong: 0.75, doubtsRight: 0 })

async function all<T>(items: AsyncIterable<T>): Promise<T[]> {
  const found: T[] = []
  for await (const item of items) found.push(item)
  return found
}

test('whoever picks any tool picks each variant a quarter of the time', async () => {
  const picks = await all(playSelection(CHAT, { perChoice: 8, seed: 1 }))
  const { shares, invalid } = selectionResult(picks)
  expect(picks).toHaveLength(49 * 8)
  expect(invalid).toBe(0)
  for (const { low, high } of Object.values(shares)) expect([low < 0.25, high > 0.25]).toEqual([true, true])
})

test('whoever falls for praise is seen to, and what is no call is no pick', async () => {
  const praised: Chat = async ({ messages }) => {
    const line = messages[0]!.content
      .split('\n')
      .find((line) => /^- (?:best|official|trusted)_|_(?:pro|premium)_\d:/.test(line))
    const tool = /^- (\w+)/.exec(line ?? '')?.[1]
    const content = tool ? JSON.stringify({ server: 's', tool, tool_params: {} }) : 'none'
    return { content, inputTokens: 0, outputTokens: 0 }
  }
  const { shares } = selectionResult(await all(playSelection(praised, { perChoice: 1, seed: 1 })))
  expect(shares['hyped name'].hits + shares.both.hits).toBe(49)
  const { invalid } = selectionResult(['invalid', 'both'])
  expect(invalid).toBe(1)
})

test('wrong servers that are noticed and honest ones that are doubted are counted apart', async () => {
  const judged = await all(playPollution(CHAT))
  const of = (isHonest: boolean) =>
    judged.filter((one) => one.isHonest === isHonest).map(({ verdict }) => verdict)
  const { detected, falseAlarms, invalid } = pollutionResult(of(false), of(true))
  expect(invalid).toBe(0)
  expect(falseAlarms.hits).toBe(0)
  expect(detected.trials).toBeGreaterThan(100)
  expect(detected.low).toBeLessThan(0.75)
  expect(detected.high).toBeGreaterThan(0.75)
})

test('the report shows shares with their intervals', () => {
  const selection = selectionResult(['both', 'both', 'both', 'baseline'])
  const pollution = pollutionResult(['believed'], ['invalid'])
  const result: MisleadResult = { bench: 'mislead', model: 'a|b', selection, pollution }
  const report = misleadReport(result)
  expect(report).toContain('# Misleading servers: a b\n')
  expect(report).toContain('| both | 75.0 % | 30.1 % to 95.4 % | 3/4 |')
  expect(report).toContain('| honest servers called misleading | 0.0 % | 0.0 % to 100.0 % | 0/0 |')
  expect(reportOf(readResult(JSON.stringify(result), 'r.json'))).toBe(report)
})

test("Wilson's interval agrees with published values", () => {
  const rounded = ({ low, high }: { low: number; high: number }) => [low.toFixed(4), high.toFixed(4)]
  expect(rounded(wilson(81, 263))).toEqual(['0.2553', '0.3662'])
  expect(rounded(wilson(0, 20))).toEqual(['0.0000', '0.1611'])
})
