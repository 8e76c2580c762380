import { fail } from '../../core/error.ts'
import { calibrate } from '../calibrate.ts'
import { foldsOf } from '../folds.ts'
import { type Head, marginOf, trainHead } from '../linear.ts'
import type { Features } from '../sparse.ts'
import type { TrainOptions } from '../task.ts'
import type { TrainingSet } from '../training-set.ts'
import type { Weights } from '../weights.ts'
import { FEATURES_VERSION, SPACE, windowFeatures } from './features.ts'
import { type InstructionRow, type Place, placeOf, PLACES } from './row.ts'
import { readWindows } from './windows.ts'

/** One head per place, each learned from windows, calibrated on rows of templates it did not see. */
export function trainInstruction(rows: readonly InstructionRow[], options: TrainOptions): Weights {
  const read = rows.map((row) => readRowWindows(row))
  const heads = PLACES.map((place) => {
    options.progress?.(`learning ${place}`)
    return headOf(place, read, options.seed)
  })
  return {
    task: 'instruction',
    version: FEATURES_VERSION,
    seed: options.seed,
    model: { space: SPACE, heads },
    threshold: 0.5,
    sets: setsOf(rows, options.licences),
    figures: {},
    settings: {},
  }
}

interface ReadRow {
  readonly row: InstructionRow
  readonly windows: readonly Features[]
  /** Which windows are hostile: known where a range was given. */
  readonly hostile: readonly boolean[] | undefined
}

export function readRowWindows(row: InstructionRow): ReadRow {
  const readings = readWindows(row.text)
  const windows = readings.flatMap((reading) => windowFeatures(reading))
  const [{ text, windows: ranges }] = [readings[0]!]
  const { from, to } = row
  if (row.label === 0 || from === undefined || to === undefined || text.length !== row.text.length) {
    return { row, windows, hostile: undefined }
  }
  const hostile = windows.map((_, at) => {
    const range = ranges[at]
    return range === undefined || (range.start < to && range.end > from)
  })
  return { row, windows, hostile: hostile.includes(true) ? hostile : undefined }
}

const FOLDS = 4

function headOf(place: Place, read: readonly ReadRow[], seed: string): Head {
  const useful = read.filter(({ row, windows }) => windows.length > 0 && teaches(row, place))
  const own = useful.filter(({ row }) => placeOf(row.surface) === place)
  if (!own.some(({ row }) => row.label === 0) || !useful.some(({ row }) => row.label === 1)) {
    return empty(place)
  }
  const folds = foldsOf(
    useful.map(({ row }) => row.group),
    FOLDS,
    seed,
  )
  const margins: number[] = []
  const labels: number[] = []
  for (let fold = 0; fold < FOLDS; fold++) {
    const train = useful.filter((_, at) => folds[at] !== fold)
    const test = useful.filter(({ row }, at) => folds[at] === fold && placeOf(row.surface) === place)
    if (test.length === 0 || !train.some(({ row }) => row.label === 1)) continue
    const head = learn(place, train, seed)
    for (const { row, windows } of test) {
      margins.push(most(head, windows))
      labels.push(row.label)
    }
  }
  return { ...learn(place, useful, seed), calibration: calibrate(margins, labels) }
}

/** Attacks on the model teach in whatever place they stand; harmless texts only in their own. */
function teaches(row: InstructionRow, place: Place): boolean {
  const own = placeOf(row.surface) === place
  if (own || row.label === 0 || place === 'call') return own
  if (place === 'content')
    return row.family === 'prompt injection' || row.family === 'jailbreak' || row.family === 'important tag'
  return row.family === 'prompt injection'
}

/** First with all windows of an attack as hostile where the range is not known, then with the strongest only. */
function learn(place: Place, read: readonly ReadRow[], seed: string): Head {
  const first = learnWindows(place, read, seed, () => undefined)
  return learnWindows(place, read, seed, ({ windows }) => {
    const margins = windows.map((features) => marginOf(first, features))
    const best = Math.max(...margins)
    return margins.map((margin) => margin === best || margin > 0)
  })
}

function learnWindows(
  place: Place,
  read: readonly ReadRow[],
  seed: string,
  pick: (row: ReadRow) => readonly boolean[] | undefined,
): Head {
  const vectors: Features[] = []
  const labels: number[] = []
  const weights: number[] = []
  for (const one of read) {
    const { row, windows } = one
    const hostile = row.label === 0 ? undefined : (one.hostile ?? pick(one))
    const chosen = windows.filter((_, at) => row.label === 0 || (hostile?.[at] ?? true))
    for (const features of chosen) {
      vectors.push(features)
      labels.push(row.label)
      weights.push(row.label === 1 ? 1 / chosen.length : 1 / Math.sqrt(chosen.length))
    }
  }
  return trainHead(SPACE, vectors, labels, {
    name: place,
    seed: `${seed}/${place}`,
    cost: COST,
    rowWeights: weights,
  })
}

const COST = 1

export function most(head: Head, windows: readonly Features[]): number {
  return windows.reduce((best, features) => Math.max(best, marginOf(head, features)), -20)
}

function empty(place: Place): Head {
  return {
    name: place,
    weights: new Float32Array(SPACE.dense.length + 2 ** SPACE.bits),
    bias: -4,
    calibration: { scale: 1, offset: 0 },
  }
}

function setsOf(
  rows: readonly InstructionRow[],
  licences: Readonly<Record<string, string>>,
): readonly TrainingSet[] {
  if (rows.length === 0) fail('model/too-few', { what: 'no rows' })
  const names = [...new Set(rows.map(({ set }) => set))].sort()
  return names.map((name) => {
    const own = rows.filter(({ set }) => set === name)
    return {
      name,
      licence: licences[name] ?? 'not stated',
      rows: own.length,
      attacks: own.filter(({ label }) => label === 1).length,
    }
  })
}
