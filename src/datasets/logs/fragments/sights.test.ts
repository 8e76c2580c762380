import { expect, test } from 'vitest'
import { defineScenario } from '../scenario.ts'
import type { Story } from '../scenario.ts'
import { tellPair } from '../tell.ts'
import { aftermath } from './aftermath.ts'
import { carrier } from './carrier.ts'
import { handling } from './handling.ts'

const tell = (steps: (story: Story) => ReturnType<typeof aftermath>, seed: number) =>
  tellPair(defineScenario({ risk: 'Malicious Code Execution', title: 'sights', clues: [], steps }), seed)

test.each([
  ['aftermath', aftermath],
  ['handling', handling],
  ['carrier', carrier],
])(
  '%s: both endings show the same sights at the same time, and wordings name only their fields',
  (_, steps) => {
    for (let seed = 0; seed < 60; seed++) {
      const { risky, safe } = tell(steps, seed)
      const shape = ({ entries }: typeof risky) =>
        entries.map(({ at, step }) => [at, step.by, step.event, Object.keys(step.fields)])
      expect(shape(safe)).toEqual(shape(risky))
      for (const { say, step } of [...risky.entries, ...safe.entries]) {
        for (const [, name] of say.matchAll(/\{(\w+)\}/g)) expect(step.fields).toHaveProperty(name!)
      }
    }
  },
)
