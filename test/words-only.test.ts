import { expect, test } from 'vitest'
import { pairAt } from '../src/datasets/logs/generate.ts'
import { wordsOnly } from './logs/words-only.ts'

const PLAN = { pairs: 540, seed: 7 }

test('words alone do not tell our risky logs from their twins: below 0.80 on templates that were not trained on', () => {
  const rows = Array.from({ length: PLAN.pairs }, (_, index) => pairAt(PLAN, index)).flat()
  const templates = [...new Set(rows.map(({ scenario }) => scenario))].sort()
  const half = new Set(templates.filter((_, at) => at % 2 === 0))
  const [even, odd] = [
    rows.filter(({ scenario }) => half.has(scenario)),
    rows.filter(({ scenario }) => !half.has(scenario)),
  ]
  const figures = [accuracy(even, odd), accuracy(odd, even)]
  console.log(
    `words only, other half of the templates: ${figures.map((figure) => figure.toFixed(3)).join(' and ')}`,
  )
  for (const figure of figures) expect(figure).toBeLessThan(0.8)
  // A floor, so that a model that learns nothing does not pass for a generator that gives nothing away.
  expect(accuracy(even, even)).toBeGreaterThan(0.9)
})

type Rows = readonly { readonly text: string; readonly label: 0 | 1 }[]

function accuracy(train: Rows, rest: Rows): number {
  const says = wordsOnly(train)
  return rest.filter(({ text, label }) => says(text) === (label === 1)).length / rest.length
}
