import { expect, test } from 'vitest'
import type { TextSample } from '../core/sample.ts'
import { reportOf } from './report.ts'
import { readResult } from './read-result.ts'
import { benchTexts, type SetRow } from './texts.ts'

const row = (
  id: string,
  set: string,
  label: 0 | 1,
  text: string,
  surface: TextSample['surface'] = 'tool_response',
) => ({ id, set, label, text, surface }) satisfies SetRow

/** Two sets that use the same two words the other way round. */
const ROWS = [
  row('a1', 'one/x', 1, 'alpha alpha ignore previous words'),
  row('a2', 'one/x', 1, 'alpha'),
  row('a3', 'one/x', 0, 'beta'),
  row('a4', 'one/x', 0, 'beta password'),
  row('b1', 'two/x', 1, 'beta'),
  row('b2', 'two/x', 0, 'alpha'),
  row('b3', 'two/x', 0, 'alpha', 'user_prompt'),
]
const SCORES: Readonly<Record<string, number>> = {
  a1: 0.9,
  a2: 0.3,
  a3: 0.6,
  a4: 0.1,
  b1: 0.8,
  b2: 0.2,
  b3: 0.2,
}

function run(rows: readonly SetRow[] = ROWS, ownTexts: readonly TextSample[] = []) {
  let time = 0
  return benchTexts(
    rows,
    ({ id }) => ({ score: SCORES[id]!, flagged: SCORES[id]! > 0.5, by: 'test' }),
    // Each row takes as many milliseconds as there were rows before it.
    { name: 'test', notScored: 2, ownTexts: () => ownTexts, now: () => (time += 1) },
  )
}

test('figures are kept apart by set and by surface', () => {
  const { groups } = run().result
  expect(groups.map(({ set, surface }) => [set, surface])).toEqual([
    ['one/x', 'tool_response'],
    ['two/x', 'tool_response'],
    ['two/x', 'user_prompt'],
  ])
  const [one, two, prompts] = groups
  expect(one).toMatchObject({ attacks: 2, harmless: 2, counts: { TP: 1, FN: 1, FP: 1, TN: 1 }, auc: 0.75 })
  expect(one).toMatchObject({ recall: { value: 0.5 }, precision: { value: 0.5 }, fpr: { value: 0.5 } })
  expect(two).toMatchObject({ recall: { value: 1 }, precision: { value: 1 }, fpr: { value: 0 }, auc: 1 })
  expect(prompts).toMatchObject({ recall: undefined, precision: undefined, fpr: { hits: 0, of: 1 } })
})

test('one threshold holds for all: none of these few harmless rows may exceed it', () => {
  const { threshold, groups } = run().result
  expect(threshold).toBe(0.6)
  expect(groups[0]?.atThreshold).toMatchObject({ recall: { value: 0.5 }, fpr: { value: 0 } })
  expect(groups[1]?.atThreshold).toMatchObject({ recall: { value: 1 }, fpr: { value: 0 } })
})

test('the floors stand beside it: keywords find what is said outright, and the linear words never saw the set', () => {
  const [one, two] = run().result.groups
  expect(one?.floors['keywords']).toMatchObject({ recall: { value: 0.5 }, fpr: { value: 0.5 } })
  expect(one?.floors['linear words']).toMatchObject({ recall: { value: 0 }, fpr: { value: 1 } })
  expect(two?.floors['linear words']).toMatchObject({ recall: { value: 0 }, fpr: { value: 1 } })
  expect(one?.floors['flag all']).toMatchObject({ recall: { value: 1 }, fpr: { value: 1 } })
  expect(one?.floors['flag none']).toMatchObject({ recall: { value: 0 }, fpr: { value: 0 } })
})

test('with one set only, the linear words learn from our own texts', () => {
  const rows = ROWS.filter(({ set }) => set === 'one/x')
  const own = [row('o1', 'own', 1, 'alpha'), row('o2', 'own', 0, 'beta')]
  expect(run(rows, own).result.groups[0]?.floors['linear words']).toMatchObject({
    recall: { value: 1 },
    fpr: { value: 0 },
  })
})

test('every row has a time of its own', () => {
  expect(run().result.groups[0]).toMatchObject({
    milliseconds: { p50: 1, p95: 1 },
    throughput: { items: 1000 },
  })
})

test('the report says the figures, and a saved result gives the same report', () => {
  const { result } = run()
  const report = reportOf(result)
  expect(report).toContain('7 rows, and 2 not scored because nobody labelled them')
  expect(report).toContain('| one/x | tool_response | 2 | 2 | 50.0 | 50.0 | 50.0 (9.5–90.5) | 0.750 |')
  expect(report).toContain('| two/x | user_prompt | – / 0.0 | – / 0.0 | – / 100.0 | – / 100.0 | – / 0.0 |')
  expect(reportOf(readResult(JSON.stringify(result), 'r.json'))).toBe(report)
  expect(() => readResult('{"bench": "texts"}', 'r.json')).toThrow('r.json is no saved result of a bench')
  expect(() => readResult('[', 'r.json')).toThrow('r.json is no saved result of a bench')
})

test('a name from a row breaks no table', () => {
  const report = reportOf(run([row('a1', 'a|b\n\u001b[2J', 1, 'x')]).result)
  expect(report).toContain('| a b  [2J | tool_response |')
})
