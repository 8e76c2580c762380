import type { Policy, PolicyVerdict } from '../core/policy.ts'
import { breaks } from './model-check/breaks.ts'
import { requestOf } from './model-check/request.ts'
import { afterStep, possibleSteps, START, type Situation } from './model-check/situation.ts'
import { pathOf, type Requirement, type Sheet, type Step } from './model-check/sheet.ts'

/** What all sequences of up to so many calls can come to, under a policy or none. */
export interface ModelResult {
  readonly steps: number
  /** Whether all sequences were looked at; where there were more than `most`, nothing is proven. */
  readonly isWhole: boolean
  /** Sequences that were looked at. */
  readonly situations: number
  /** The shortest for each requirement that can be broken. */
  readonly counterexamples: readonly Counterexample[]
  readonly asked: number
  readonly blocked: number
  /** Norms that stopped a call, by name. */
  readonly rules: readonly string[]
  /** Tools the user asked for that no sequence could call without a question. */
  readonly hampered: readonly string[]
}

export interface Counterexample {
  readonly requirement: Requirement
  readonly steps: readonly Step[]
}

/**
 * Tries every sequence of calls up to a bound, shortest first. A call that the policy blocks or asks about does not happen:
 * what happens unasked is what is looked for. Ends once every requirement was broken. Nothing is left out by guessing that two situations are alike, since a
 * policy may look at the whole past.
 */
export function checkModel(
  sheet: Sheet,
  policy: Policy | undefined,
  bound: { readonly steps: number; readonly most: number },
): ModelResult {
  const found = new Map<Requirement, Counterexample>()
  const rules = new Set<string>()
  const passed = new Set<string>()
  let [situations, asked, blocked] = [1, 0, 0]
  let level: readonly Situation[] = [START]
  for (let depth = 0; depth < bound.steps && level.length > 0; depth++) {
    const next: Situation[] = []
    for (const situation of level) {
      for (const step of possibleSteps(sheet, situation)) {
        const verdict = policy?.decide(requestOf(sheet, situation, step))
        if (verdict && verdict.decision !== 'allow') {
          rules.add(verdict.rule)
          if (isQuestion(verdict)) asked += 1
          else blocked += 1
          continue
        }
        passed.add(pathOf(step.tool))
        const after = afterStep(sheet, situation, step)
        for (const requirement of sheet.requirements)
          if (!found.has(requirement) && breaks(requirement, situation, step))
            found.set(requirement, { requirement, steps: after.steps })
        situations += 1
        if (situations > bound.most) return result(false)
        if (depth + 1 < bound.steps) next.push(after)
      }
    }
    if (found.size === sheet.requirements.length) break
    level = next
  }
  return result(true)

  function result(isWhole: boolean): ModelResult {
    const hampered = (sheet.asked ?? []).filter((path) => !passed.has(path))
    const counterexamples = sheet.requirements.flatMap((requirement) => found.get(requirement) ?? [])
    return {
      steps: bound.steps,
      isWhole,
      situations,
      counterexamples,
      asked,
      blocked,
      rules: [...rules],
      hampered,
    }
  }
}

const isQuestion = ({ decision }: PolicyVerdict): boolean => decision === 'confirm'
