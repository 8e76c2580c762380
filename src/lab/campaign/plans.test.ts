import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { canonicalJson } from '../../core/canonical.ts'
import { SMALL } from '../../../test/lab/small-catalogue.ts'
import type { TrialPlan } from '../record.ts'
import type { Matrix } from './matrix.ts'
import { plansOf } from './plans.ts'
import { trialKey } from './trial-key.ts'

const keys = (plans: readonly TrialPlan[]): string[] => plans.map(trialKey)

const MANY = Array.from({ length: 50_000 }, (_, at) => at)

const subset = <T>(items: readonly T[]): fc.Arbitrary<'all' | T[]> =>
  fc.oneof(fc.constant('all' as const), fc.subarray([...items], { minLength: 1 }))

const matrices: fc.Arbitrary<Matrix> = fc.record({
  environments: subset(SMALL.environments.map(({ name }) => name)),
  attacks: subset(SMALL.attacks.map(({ name }) => name)),
  transforms: subset(['direct', 'base64']),
  insertions: subset(['before', 'after'] as const),
  agents: subset(['obedient', 'cautious', 'model']),
  defences: subset(['none', 'whitelist', 'filter']),
  resolutions: subset(['first-wins', 'namespaced'] as const),
  seeds: fc.uniqueArray(fc.nat(9), { minLength: 1, maxLength: 3 }),
  benign: fc.boolean(),
})

describe('a matrix becomes a list of trials', () => {
  test('the same list in every run, no trial twice, and each with a case for every defence', () => {
    fc.assert(
      fc.property(matrices, (matrix) => {
        const plans = plansOf(matrix, SMALL)
        expect(plansOf(matrix, SMALL)).toEqual(plans)
        expect(new Set(keys(plans)).size).toBe(plans.length)
        const defences = new Set(plans.map(({ defence }) => defence))
        const cases = new Set(plans.map((plan) => canonicalJson({ ...plan, defence: '' })))
        expect(plans.length).toBe(defences.size * cases.size)
      }),
      { numRuns: 20 },
    )
  })

  test('a sample is of that many, from the whole, without repeats, and every value of an axis is in it', () => {
    fc.assert(
      fc.property(matrices, fc.integer({ min: 60, max: 150 }), fc.nat(99), (matrix, sample, sampleSeed) => {
        const whole = plansOf(matrix, SMALL)
        const some = plansOf({ ...matrix, sample, sampleSeed }, SMALL)
        expect(some.length).toBe(Math.min(sample, whole.length))
        expect(new Set(keys(some)).size).toBe(some.length)
        const all = new Set(keys(whole))
        expect(keys(some).every((key) => all.has(key))).toBe(true)
        for (const value of [
          ({ attack }: TrialPlan) => attack?.name,
          ({ attack }: TrialPlan) => attack?.position,
          ({ agent }: TrialPlan) => agent,
          ({ defence }: TrialPlan) => defence,
        ])
          expect(new Set(some.map(value))).toEqual(new Set(whole.map(value)))
      }),
      { numRuns: 25 },
    )
  })

  test('what cannot be staged is not drawn', () => {
    const matrix: Matrix = { attacks: 'all', sample: 60 }
    const plans = plansOf(matrix, SMALL, {
      canBe: ({ environment, attack }) => !attack || environment === 'shop',
    })
    expect(plans.filter(({ attack }) => attack).map(({ environment }) => environment)).not.toContain(
      'weather',
    )
    expect(new Set(plans.map(({ attack }) => attack?.name)).size).toBe(4)
  })

  test('words are transformed only where an attack has words', () => {
    const plans = plansOf({ attacks: 'all', transforms: 'all', insertions: 'all' }, SMALL)
    const twins = plans.flatMap(({ attack }) => (attack?.name === 'twin-name' ? [attack] : []))
    expect(new Set(twins.map(({ transform, insertion }) => `${transform} ${insertion}`))).toEqual(
      new Set(['direct after']),
    )
  })
})

describe('a matrix that cannot be meant is refused before anything runs', () => {
  test.each([
    [{ attacks: ['poisoned-descriptoin'] }, 'lab/unknown-name'],
    [{ environments: ['moon'] }, 'lab/unknown-name'],
    [{ attacks: 'all', defences: 'all', agents: 'all', sample: 5 }, 'lab/sample-too-small'],
    [{ environments: [] }, 'lab/empty-matrix'],
    [{ benign: false }, 'lab/empty-matrix'],
    [{ sample: 0 }, 'lab/sample-too-small'],
    [{ attacks: 'all', seeds: MANY, defences: 'all' }, 'lab/too-many'],
  ] as const satisfies readonly (readonly [Matrix, string])[])('%#: %2$s', (matrix, code) => {
    expect(() => plansOf(matrix, SMALL)).toThrowError(expect.objectContaining({ code }))
  })

  test('with what was perhaps meant', () => {
    const suggest = (typed: string, names: readonly string[]): string => `${typed} of ${names.length}? `
    expect(() => plansOf({ agents: ['obediant'] }, SMALL, { suggest })).toThrowError(
      expect.objectContaining({ hint: 'obediant of 3? All names: fairlead lab list' }),
    )
  })
})
