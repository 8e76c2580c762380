import type { Judgement, Task } from '../model/task.ts'
import type { Progress } from './scorer.ts'

export interface LeftOutOptions<Row> {
  /** What a row must not have been learned with: its data set, its generator. */
  readonly partOf: (row: Row) => string
  /** Always learned from too. */
  readonly own: readonly Row[]
  readonly seed: string
  readonly progress?: Progress
}

/** One model for each part of the rows, learned from all other parts: every row is judged by one that never saw its part. */
export function judgeLeftOut<Row extends { readonly id: string }>(
  task: Task<unknown>,
  rows: readonly Row[],
  { partOf, own, seed, progress }: LeftOutOptions<Row>,
): (row: Row) => Judgement {
  const read = (row: Row): unknown => task.read({ ...row }, row.id)
  const parts = [...new Set(rows.map(partOf))]
  const always = own.map(read)
  const judges = new Map<string, (row: unknown) => Judgement>()
  for (const part of parts) {
    const others = rows.filter((row) => partOf(row) !== part).map(read)
    judges.set(part, task.judge(task.train([...others, ...always], { seed, licences: {} })))
    progress?.(judges.size, parts.length, 'models trained')
  }
  const [any] = judges.values()
  // Rows of no part, such as those of a warm-up, are for any of them.
  return (row) => (judges.get(partOf(row)) ?? any ?? NOTHING)(read(row))
}

const NOTHING = (): Judgement => ({ score: 0, flagged: false, reasons: () => [] })
