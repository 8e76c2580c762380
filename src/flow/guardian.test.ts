import { describe, expect, it } from 'vitest'
import { judgeTrajectory } from './guardian.ts'
import { guardianRules } from './guardian/index.ts'

describe('each rule has examples that are judged as they say', () => {
  for (const { id, examples } of guardianRules)
    for (const { title, matches, trajectory } of examples)
      it(`${id}: ${title}`, () => {
        const { judgement, strengths } = judgeTrajectory(trajectory)
        expect([judgement, strengths]).toEqual([matches ? id : 'appropriate', strengths])
      })
})
