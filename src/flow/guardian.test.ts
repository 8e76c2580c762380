import { describe, expect, it } from 'vitest'
import { judgeTrajectory } from './guardian.ts'
import { guardianRules } from './guardian/index.ts'

describe('each rule has examples that are judged as they say', () => {
  for (const { id, examples } of guardianRules)
    for (const { title, matches, trajectory } of examples)
      it(`${id}: ${title}`, () => {
        for (const by of ['rules', 'scorer'] as const)
          expect([by, judgeTrajectory(trajectory, by).judgement]).toEqual([by, matches ? id : 'appropriate'])
      })
})
