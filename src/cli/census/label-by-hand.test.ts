import { expect, test } from 'vitest'
import { FLAGS, TOKEN } from '../../../test/census/made-view.ts'
import type { Label } from '../../census/label/label.ts'
import { flagKey } from '../../census/run/flags.ts'
import { askAbout } from './label-by-hand.ts'

test('each answer is kept at once, with its reason; skipping keeps nothing; who stops or leaves keeps what was said', async () => {
  expect(await asked(['y', 'n two products of one firm', 'u'])).toEqual([
    { flag: flagKey(FLAGS[0]!), answer: 'yes' },
    { flag: flagKey(FLAGS[1]!), answer: 'no', reason: 'two products of one firm' },
    { flag: flagKey(FLAGS[2]!), answer: 'unsure' },
  ])
  expect((await asked(['s', 'Yes, clearly', 'skip'])).map(({ reason }) => reason)).toEqual(['clearly'])
  expect(await asked(['y', 'q'])).toHaveLength(1)
  expect(await asked(['y'])).toHaveLength(1)
})

test('what is no answer is asked again, and never taken for one', async () => {
  expect(await asked(['', 'maybe', 'none of these', '5', 'n', 'q'])).toEqual([
    { flag: flagKey(FLAGS[0]!), answer: 'no' },
  ])
})

test('no secret is shown, and none that was typed is kept', async () => {
  const printed: string[] = []
  const [kept] = await asked([`y ${TOKEN}`, 's', 's'], (text) => printed.push(text))
  expect(printed.join('')).toContain('acme-files-mcp')
  expect(printed.join('')).not.toContain(TOKEN)
  expect(kept!.reason).toBe('[secret:github-token]')
})

async function asked(typed: readonly string[], print: (text: string) => void = () => {}) {
  const kept: Omit<Label, 'by' | 'at'>[] = []
  const lines = [...typed]
  await askAbout(FLAGS, {
    columns: 80,
    print,
    ask: async () => lines.shift(),
    keep: async (label) => void kept.push(label),
  })
  return kept
}
