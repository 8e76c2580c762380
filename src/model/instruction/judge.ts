import { fail } from '../../core/error.ts'
import { probabilityOf } from '../calibrate.ts'
import { explain } from '../explain.ts'
import { type Head, marginOf } from '../linear.ts'
import type { FeatureNames, Features } from '../sparse.ts'
import type { Judgement } from '../task.ts'
import type { Weights } from '../weights.ts'
import { FEATURES_VERSION, SPACE, windowFeatures } from './features.ts'
import { type InstructionRow, placeOf } from './row.ts'
import { readWindows } from './windows.ts'

export type InstructionText = Pick<InstructionRow, 'surface' | 'text'>

/** Judges one text at a time: its most hostile sentence decides. */
export function judgeInstruction(
  weights: Weights,
): (row: InstructionText) => Judgement & { readonly range?: Range } {
  check(weights)
  const heads = new Map(weights.model.heads.map((head) => [head.name, head]))
  return ({ surface, text }) => {
    const place = placeOf(surface)
    const head = heads.get(place)!
    const worst = worstOf(text, place, head)
    const score = worst ? probabilityOf(worst.margin, head.calibration) : 0
    return {
      score,
      flagged: score >= weights.threshold,
      ...(worst?.range === undefined ? {} : { range: worst.range }),
      reasons: () => (worst ? worst.reasons() : []),
    }
  }
}

/** Of the sentence that decided, in UTF-16 units; none where it was hidden or the text had to be unmasked first. */
export interface Range {
  readonly start: number
  readonly end: number
}

interface Worst {
  readonly margin: number
  readonly range: Range | undefined
  readonly reasons: Judgement['reasons']
}

function worstOf(text: string, place: ReturnType<typeof placeOf>, head: Head): Worst | undefined {
  let worst: { margin: number; reading: number; window: number; features: Features } | undefined
  const readings = readWindows(text)
  for (const [reading, { windows }] of readings.entries()) {
    if (windows.length === 0) continue
    for (const [window, features] of windowFeatures(readings[reading]!, place).entries()) {
      const margin = marginOf(head, features)
      if (!worst || margin > worst.margin) worst = { margin, reading, window, features }
    }
  }
  if (!worst) return undefined
  const { margin, reading, window, features } = worst
  const found = readings[reading]!
  return {
    margin,
    range: !found.hidden && found.text.length === text.length ? found.windows[window] : undefined,
    reasons: () => {
      const names: FeatureNames = new Map()
      windowFeatures({ ...found, windows: found.windows.slice(0, window + 1) }, place, names)
      return explain(head, features, names)
    },
  }
}

function check({ task, version, model }: Weights): void {
  const wanted = `instruction, version ${FEATURES_VERSION}`
  const isSame = task === 'instruction' && version === FEATURES_VERSION
  const fits = model.space.bits === SPACE.bits && model.space.dense.join() === SPACE.dense.join()
  if (!isSame || !fits)
    fail('model/other-weights', {
      found: `${task}, version ${version}${isSame ? ' of another build' : ''}`,
      wanted,
    })
}
