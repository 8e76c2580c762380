import { describe, expect, test } from 'vitest'
import { CAPABILITIES } from '../../src/core/label.ts'
import { createLabeller } from '../../src/flow/label.ts'
import { LATER_TOOLS } from './later-tools.ts'
import { measure, readTold } from './measure.ts'
import { TOLD_TOOLS } from './told-tools.ts'

describe.each([
  ['tools the rules were made with', TOLD_TOOLS, 0.96, 0.96],
  ['tools they were not made with', LATER_TOOLS, 0.83, 0.55],
])('labels of %s', (_, text, precision, recall) => {
  const tools = readTold(text)
  const scores = measure(tools, createLabeller())

  test('there are enough of them', () => expect(tools.length).toBeGreaterThanOrEqual(80))

  test.each(CAPABILITIES)('%s is found, and not where it is not', (capability) => {
    const score = scores.get(capability)!
    expect(score.precision, `wrong: ${score.wrong.join(' ')}`).toBeGreaterThanOrEqual(precision)
    expect(score.recall, `missed: ${score.missed.join(' ')}`).toBeGreaterThanOrEqual(recall)
  })
})
