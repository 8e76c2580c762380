import { expect, test } from 'vitest'
import { randomFrom } from '../src/core/random.ts'
import { pairAt } from '../src/datasets/logs/generate.ts'
import { worded, wordsOnly } from './logs/words-only.ts'
import type { Worded } from './logs/words-only.ts'

const PLAN = { pairs: 1170, seed: 7 }
const BOUND = 0.8

test('words alone do not tell our risky logs from their twins: below 0.80 on templates that were not trained on', () => {
  const rows = Array.from({ length: PLAN.pairs }, (_, index) => pairAt(PLAN, index))
    .flat()
    .map(({ scenario, text, label }) => ({ scenario, ...worded(text, label) }))
  const templates = [...new Set(rows.map(({ scenario }) => scenario))].sort()
  const figures = [1, 2].flatMap((half) => {
    const mixed = randomFrom(`half ${half}`).shuffle(templates)
    const ours = new Set(mixed.slice(0, mixed.length / 2))
    const one = rows.filter(({ scenario }) => ours.has(scenario))
    const other = rows.filter(({ scenario }) => !ours.has(scenario))
    // A floor, so that a model that learns nothing does not pass for a generator that gives nothing away.
    const says = wordsOnly(one)
    expect(accuracy(says, one)).toBeGreaterThan(0.9)
    return [accuracy(says, other), accuracy(wordsOnly(other), one)]
  })
  const shown = figures.map((figure) => figure.toFixed(3)).join(', ')
  console.log(`words and word pairs, other half of ${templates.length} templates: ${shown}`)
  expect(Math.max(...figures), shown).toBeLessThan(BOUND)
}, 60_000)

function accuracy(says: (row: Worded) => boolean, rows: readonly Worded[]): number {
  return rows.filter((row) => says(row) === (row.label === 1)).length / rows.length
}
