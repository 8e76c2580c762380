import { fail } from '../../core/error.ts'
import { type Calibration, calibrate } from '../calibrate.ts'
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
  return trainRead(rows.map(readRowWindows), options)
}

/** The same with rows that were read before: several trainings share the reading. */
export function trainRead(read: readonly ReadRow[], options: TrainOptions): Weights {
  const rows = read.map(({ row }) => row)
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

export interface ReadRow {
  readonly row: InstructionRow
  readonly windows: readonly Features[]
  /** Which windows are hostile: known where a range was given. */
  readonly hostile: readonly boolean[] | undefined
}

export function readRowWindows(row: InstructionRow): ReadRow {
  const readings = readWindows(row.text)
  const windows = readings.flatMap((reading) => windowFeatures(reading, placeOf(row.surface)))
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

const FOLDS = 3

function headOf(place: Place, read: readonly ReadRow[], seed: string): Head {
  const useful = read.filter(({ row, windows }) => windows.length > 0 && teaches(row, place))
  const own = useful.filter(({ row }) => placeOf(row.surface) === place)
  if (!own.some(({ row }) => row.label === 0) || !useful.some(({ row }) => row.label === 1)) {
    return empty(place)
  }
  // Sets of others are held out whole: what counts is how a head does on texts of another making.
  const folds = foldsOf(
    useful.map(({ row }) => (isOwn(row) ? row.group : row.set)),
    FOLDS,
    seed,
  )
  const held: Held[] = []
  for (let fold = 0; fold < FOLDS; fold++) {
    const train = useful.filter((_, at) => folds[at] !== fold)
    const test = useful.filter(({ row }, at) => folds[at] === fold && placeOf(row.surface) === place)
    if (test.length === 0 || !train.some(({ row }) => row.label === 1)) continue
    const head = learn(place, train, seed)
    for (const { row, windows } of test) held.push({ row, margin: most(head, windows) })
  }
  return { ...learn(place, useful, seed), calibration: operatingPoint(place, held) }
}

interface Held {
  readonly row: InstructionRow
  readonly margin: number
}

/** Share of harmless texts that each place may flag. */
const MOST_FALSE: Readonly<Record<Place, number>> = {
  content: 0.006,
  tool: 0.007,
  prompt: 0.01,
  call: 0.005,
}

/** Moves the calibrated answer so that 0.5 stands where the place has its share of false alarms: one threshold then serves all. */
function operatingPoint(place: Place, held: readonly Held[]): Calibration {
  const found = calibrate(
    held.map(({ margin }) => margin),
    held.map(({ row }) => row.label),
  )
  const harmless = held.filter(({ row }) => row.label === 0)
  const foreign = harmless.filter(({ row }) => !isOwn(row))
  // Prompts and tools of our own making are too easy to set a bar by, where there are others; results are as hard as any.
  const own = harmless.filter(({ row }) => isOwn(row))
  const counted = [
    place === 'content' || foreign.length < FEWEST_ROWS ? own : [],
    foreign.length < FEWEST_ROWS ? [] : foreign,
  ]
  const bars = counted.map((rows) => {
    const margins = rows.map(({ margin }) => margin).sort((a, b) => b - a)
    return margins[Math.floor(margins.length * MOST_FALSE[place])] ?? LOWEST_BAR
  })
  const bar = Math.max(...bars)
  const scale = Math.max(found.scale, 0.1)
  return { scale, offset: -scale * bar }
}

const FEWEST_ROWS = 120
const LOWEST_BAR = -3

const isOwn = ({ family }: InstructionRow): boolean => family !== ''

/** Attacks on the model teach in whatever place they stand; harmless texts only in their own. */
function teaches(row: InstructionRow, place: Place): boolean {
  const own = placeOf(row.surface) === place
  if (own || row.label === 0 || place === 'call') return own
  if (place === 'content')
    return row.family === 'prompt injection' || row.family === 'jailbreak' || row.family === 'important tag'
  return row.family === 'prompt injection'
}

/**
 * Twice: first with all windows of an attack as hostile where the range is not known and a few of each harmless text, then with
 * the strongest of either.
 */
function learn(place: Place, read: readonly ReadRow[], seed: string): Head {
  const first = learnWindows(place, read, seed, ({ row, windows, hostile }) =>
    row.label === 1 ? (hostile ?? windows.map(() => true)) : spread(windows.length),
  )
  return learnWindows(place, read, seed, ({ row, windows, hostile }) => {
    const margins = windows.map((features) => marginOf(first, features))
    const best = Math.max(...margins)
    if (row.label === 1) return hostile ?? margins.map((margin) => margin >= best - 1)
    const bar = margins.toSorted((a, b) => b - a)[MOST_HARD - 1] ?? -Infinity
    const few = spread(windows.length)
    return margins.map((margin, at) => margin >= bar || few[at]!)
  })
}

const MOST_HARD = 5
const MOST_SPREAD = 4

/** A few windows of a text, evenly. */
function spread(count: number): readonly boolean[] {
  const step = Math.max(1, Math.ceil(count / MOST_SPREAD))
  return Array.from({ length: count }, (_, at) => at % step === 0)
}

function learnWindows(
  place: Place,
  read: readonly ReadRow[],
  seed: string,
  pick: (row: ReadRow) => readonly boolean[],
): Head {
  const vectors: Features[] = []
  const labels: number[] = []
  const weights: number[] = []
  for (const one of read) {
    const picked = pick(one)
    const chosen = one.windows.filter((_, at) => picked[at])
    for (const features of chosen) {
      vectors.push(features)
      labels.push(one.row.label)
      weights.push(one.row.label === 1 ? 1 / chosen.length : 1 / Math.sqrt(chosen.length))
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
