import { fail } from '../../core/error.ts'
import { probabilityOf } from '../calibrate.ts'
import type { Contribution } from '../explain.ts'
import type { Head } from '../linear.ts'
import type { Judgement } from '../task.ts'
import type { Weights } from '../weights.ts'
import { FEATURES_VERSION, SPACE, visitWindows } from './features.ts'
import { type InstructionRow, type Place, placeOf } from './row.ts'
import { type Reading, readWindows } from './windows.ts'

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

/** Sums as it reads: no vector is ever built. */
function worstOf(text: string, place: Place, { weights, bias }: Head): Worst | undefined {
  let worst: { margin: number; reading: number; window: number } | undefined
  const readings = readWindows(text)
  for (const [reading, found] of readings.entries()) {
    let [margin, window] = [-Infinity, -1]
    const keep = (): void => {
      if (window >= 0 && (!worst || margin > worst.margin)) worst = { margin, reading, window }
    }
    visitWindows(
      found,
      place,
      (next) => {
        keep()
        window = next
        margin = bias
      },
      (index, value) => void (margin += weights[index]! * value),
    )
    keep()
  }
  if (!worst) return undefined
  const { margin, reading, window } = worst
  const found = readings[reading]!
  return {
    margin,
    range: !found.hidden && found.text.length === text.length ? found.windows[window] : undefined,
    reasons: () => reasonsOf(found, window, place, weights),
  }
}

/** Reads once more and keeps the names of what spoke for an attack. */
function reasonsOf(
  reading: Reading,
  wanted: number,
  place: Place,
  weights: Float32Array,
): readonly Contribution[] {
  const found: Contribution[] = []
  let window = -1
  visitWindows(
    reading,
    place,
    (next) => void (window = next),
    (index, value, name, of) => {
      const weight = weights[index]! * value
      if (window === wanted && weight > 0.02)
        found.push({ feature: `${name} ${of}`.trim(), weight: Math.round(weight * 1000) / 1000 })
    },
  )
  return found.sort((a, b) => b.weight - a.weight || (a.feature < b.feature ? -1 : 1)).slice(0, MOST_REASONS)
}

const MOST_REASONS = 5

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
