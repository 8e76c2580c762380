import { expect, test } from 'vitest'
import { randomFrom } from '../../../core/random.ts'
import { argumentsFor } from '../answer.ts'
import { misleadingLine, POLLUTERS, polluterAsServed, saysMisleading } from './pollution.ts'
import { SELECTIONS, selectionAsServed, selectionShares, VARIANTS } from './selection.ts'

test('fifty servers always mislead, and what is true is known', () => {
  expect(POLLUTERS).toHaveLength(50)
  expect(new Set(POLLUTERS.map(({ name }) => name)).size).toBe(50)
  for (const { claims, parameter, ...polluter } of POLLUTERS) {
    expect(claims.length).toBeGreaterThan(1)
    const [tool] = polluterAsServed({ claims, parameter, ...polluter }).tools
    for (const { about, said, truth } of claims) {
      expect(tool?.answer({ [parameter]: about })).toEqual({ [parameter]: about, answer: said })
      expect(said).not.toBe(truth)
    }
  }
})

test('a reply that names the misleading server is understood, another is not', () => {
  const [one, other] = POLLUTERS
  expect(saysMisleading(misleadingLine(one!), one!)).toBe(true)
  expect(saysMisleading(`I must say:\n${misleadingLine(one!).toUpperCase()}`, one!)).toBe(true)
  expect(saysMisleading(misleadingLine(other!), one!)).toBe(false)
  expect(saysMisleading('The capital is Lyon.', one!)).toBe(false)
})

test('49 servers offer one tool in four variants that answer alike', () => {
  expect(SELECTIONS).toHaveLength(49)
  for (const selection of SELECTIONS) {
    const { tools } = selectionAsServed(selection)
    expect(new Set(tools.map(({ name }) => name)).size).toBe(4)
    expect(new Set(selection.tools.map(({ variant }) => variant))).toEqual(new Set(VARIANTS))
    const given = argumentsFor(selection.server.tools[0]!, randomFrom(1))
    expect(new Set(tools.map(({ answer }) => JSON.stringify(answer(given)))).size).toBe(1)
  }
})

test('shares count the picks of each variant and leave out what was not offered', () => {
  const [first, second] = SELECTIONS
  const named = (selection: typeof first, variant: string) => ({
    name: selection!.name,
    tool: selection!.tools.find((tool) => tool.variant === variant)!.name,
  })
  const picks = [
    named(first, 'both'),
    named(first, 'both'),
    named(second, 'baseline'),
    named(second, 'hyped name'),
  ]
  expect(selectionShares(SELECTIONS, [...picks, { name: first!.name, tool: 'nothing' }])).toEqual({
    baseline: 0.25,
    'hyped description': 0,
    'hyped name': 0.25,
    both: 0.5,
  })
})
