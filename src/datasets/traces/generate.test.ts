import { describe, expect, it } from 'vitest'
import { generateTraces } from './generate.ts'
import type { GeneratedTrace } from './trace-row.ts'
import { WORLDS } from './worlds/index.ts'

const ROWS = generateTraces({ seed: 5, count: 1000 })
const of = (label: GeneratedTrace['label']): GeneratedTrace[] => ROWS.filter((row) => row.label === label)

it('the same seed gives the same bytes, another seed others', () => {
  const [once, again, other] = [5, 5, 6].map((seed) => JSON.stringify(generateTraces({ seed, count: 60 })))
  expect(again).toBe(once)
  expect(other).not.toBe(once)
})

it('ids are unique, and each of at least ten worlds has all labels', () => {
  expect(new Set(ROWS.map(({ id }) => id)).size).toBe(ROWS.length)
  expect(WORLDS.length).toBeGreaterThanOrEqual(10)
  expect(new Set(ROWS.map(({ world, label }) => `${world} ${label}`)).size).toBe(WORLDS.length * 3)
  expect(new Set(WORLDS.map(({ half }) => half))).toEqual(new Set(['tune', 'held']))
})

it('every task and every goal of every world is met', () => {
  for (const world of WORLDS) {
    const rows = ROWS.filter((row) => row.world === world.name)
    expect(new Set(rows.map(({ task }) => task)).size, world.name).toBeGreaterThanOrEqual(8)
    expect(new Set(rows.map(({ goal }) => goal)).size, world.name).toBeGreaterThanOrEqual(6)
  }
})

it('calls name tools of their world, and results are never missing', () => {
  for (const { id, tools, steps } of ROWS) {
    const known = new Set(tools.map(({ name }) => name))
    for (const { call, result } of steps) {
      expect(known.has(call.tool), `${id}: ${call.tool}`).toBe(true)
      expect(result, id).not.toBeUndefined()
    }
  }
})

describe('attacks', () => {
  it('that worked name calls that exist; those that failed name none', () => {
    for (const { id, attack, steps } of of('attack-success')) {
      expect(attack?.length, id).toBeGreaterThan(0)
      expect(
        attack!.every((at) => at < steps.length),
        id,
      ).toBe(true)
    }
    expect(of('attack-failed').every(({ attack }) => attack === undefined)).toBe(true)
  })

  it('are wrapped in many ways, and agents obey in many styles', () => {
    expect(new Set(of('attack-success').map(({ wrapper }) => wrapper)).size).toBeGreaterThan(25)
    expect(new Set(of('attack-success').map(({ style }) => style)).size).toBeGreaterThan(25)
  })
})

it('benign runs have no injected text, no goal and no wrapper', () => {
  for (const { injected, goal, wrapper, attack } of of('benign'))
    expect([injected, goal, wrapper, attack]).toEqual([undefined, undefined, undefined, undefined])
})

it('nothing real is named: addresses are of example domains only', () => {
  const said = ROWS.map(({ label, user, steps, injected }) => [user, injected, label === 'benign' && steps])
  const hosts = JSON.stringify(said).match(/(?<=[a-z]@)[a-z][\w.-]+\.\w+/g) ?? []
  expect(hosts.length).toBeGreaterThan(100)
  expect(hosts.filter((host) => !/(?:^|\.)example(?:\.(?:com|net|org))?$/.test(host))).toEqual([])
})
