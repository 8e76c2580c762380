import { type Judgement, JUDGEMENT_IDS, judgementRow } from '../../core/interaction-risk.ts'
import { type Random, randomFrom } from '../../core/random.ts'
import type { Trajectory } from '../../core/trajectory.ts'
import { compose } from './compose.ts'
import type { Corpus, CorpusName } from './corpus.ts'
import { dev } from './dev/index.ts'
import { asTrajectory, type Draft } from './draft.ts'
import { MUTATIONS } from './mutate/index.ts'
import { train } from './train/index.ts'
import { transfer } from './transfer/index.ts'

/** One labelled dialogue, as text and as what the text says. */
export interface McipRow {
  readonly id: string
  readonly corpus: string
  readonly body: string
  readonly trajectory: Trajectory
  /** In the paper's words. */
  readonly label: string
}

export const CORPORA: Readonly<Record<CorpusName, Corpus>> = { train, dev, transfer }

/** Rows in a random order, each label as often as in the paper's set of that kind, or as often as `only` says. */
export function* generateMcip({
  corpus,
  rows,
  seed,
  only,
}: {
  readonly corpus: Corpus
  readonly rows: number
  readonly seed: number | string
  /** Only this class. */
  readonly only?: Judgement | undefined
}): Generator<McipRow> {
  const random = randomFrom(seed).fork(`mcip/${corpus.name}`)
  const labels = only === undefined ? labelsFor(corpus, rows) : Array.from({ length: rows }, () => only)
  const order = random.fork('order').shuffle(labels)
  for (const [at, judgement] of order.entries()) {
    const id = `${corpus.name}-${seed}-${at + 1}`
    const own = random.fork(at)
    const trajectory = asTrajectory(id, made(judgement, corpus, own), corpus.namesResults)
    const body = corpus.write(trajectory, own.fork('write'))
    yield { id, corpus: corpus.name, body, trajectory, label: judgementRow(judgement).label }
  }
}

/** By largest remainder, so that they add up. */
export function labelsFor({ proportions }: Corpus, rows: number): Judgement[] {
  const total = Object.values(proportions).reduce((sum, count) => sum + count, 0)
  const shares = JUDGEMENT_IDS.map((id) => ({ id, exact: ((proportions[id] ?? 0) * rows) / total }))
  const whole = shares.map(({ id, exact }) => ({
    id,
    count: Math.floor(exact),
    rest: exact - Math.floor(exact),
  }))
  const missing = rows - whole.reduce((sum, { count }) => sum + count, 0)
  const first = new Set(
    whole
      .toSorted((a, b) => b.rest - a.rest)
      .slice(0, missing)
      .map(({ id }) => id),
  )
  return whole.flatMap(({ id, count }) => Array.from({ length: count + (first.has(id) ? 1 : 0) }, () => id))
}

/** Dialogues are composed until one offers an occasion for what is to be done to it. */
function made(judgement: Judgement, corpus: Corpus, random: Random): Draft {
  for (let tries = 0; tries < MOST_TRIES; tries++) {
    const own = random.fork(tries)
    const draft = MUTATIONS[judgement](compose(corpus, own), { corpus, random: own.fork(judgement) })
    if (draft !== undefined) return draft
  }
  throw new RangeError(`no dialogue of ${corpus.name} offers an occasion for ${judgement}`)
}

const MOST_TRIES = 1000
