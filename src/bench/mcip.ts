import type { Judgement } from '../core/interaction-risk.ts'
import { figuresOf, type McipFigures, type Told } from './mcip/figures.ts'
import { floorsFor } from './mcip/floors.ts'
import type { McipJudge } from './mcip/judges.ts'
import type { McipBenchRow, McipRows } from './mcip/rows.ts'
import { quantile } from './metrics.ts'
import type { Progress } from './scorer.ts'
import type { UtilityResult } from './utility/run-utility.ts'

export interface McipResult {
  readonly bench: 'mcip'
  readonly judge: string
  /** No figure is pooled over corpora. */
  readonly corpora: readonly CorpusFigures[]
  readonly milliseconds: { readonly p50: number; readonly p95: number }
  readonly utility?: readonly UtilityResult[]
}

export interface CorpusFigures extends McipFigures {
  readonly corpus: string
  /** Rows whose dialogue could not be read, and rows on which the judge came to no judgement; in no figure. */
  readonly notChecked: { readonly unread: number; readonly unjudged: number }
  readonly floors: Readonly<Record<string, McipFigures>>
}

export interface ScoredDialogue extends Told {
  readonly row: McipBenchRow
}

export interface McipOptions {
  readonly progress?: Progress
  /** How many dialogues the words-only model learns from. */
  readonly floorRows?: number
  readonly now?: () => number
}

export async function benchMcip(
  { rows, unread }: McipRows,
  { name, judge }: McipJudge,
  { progress, floorRows = 1500, now = () => performance.now() }: McipOptions = {},
): Promise<{ readonly result: McipResult; readonly scored: readonly ScoredDialogue[] }> {
  const scored: ScoredDialogue[] = []
  const unjudged = new Map<string, number>()
  const times: number[] = []
  for (const [at, row] of rows.entries()) {
    const start = now()
    const judgement: Judgement | undefined = await judge(row.trajectory)
    times.push(now() - start)
    if (judgement === undefined) unjudged.set(row.corpus, (unjudged.get(row.corpus) ?? 0) + 1)
    else scored.push({ row, label: row.label, judgement })
    progress?.(at + 1, rows.length, 'judged')
  }
  const corpora = [...new Set([...rows.map(({ corpus }) => corpus), ...unread.keys()])]
  const result: McipResult = {
    bench: 'mcip',
    judge: name,
    corpora: corpora.map((corpus) => {
      const own = scored.filter(({ row }) => row.corpus === corpus)
      return {
        corpus,
        notChecked: { unread: unread.get(corpus) ?? 0, unjudged: unjudged.get(corpus) ?? 0 },
        ...figuresOf(own),
        floors: floorFigures(own, corpus, floorRows),
      }
    }),
    milliseconds: { p50: quantile(times, 0.5), p95: quantile(times, 0.95) },
  }
  return { result, scored }
}

function floorFigures(
  own: readonly ScoredDialogue[],
  corpus: string,
  learned: number,
): Readonly<Record<string, McipFigures>> {
  const rows = own.map(({ row }) => row)
  return Object.fromEntries(
    Object.entries(floorsFor(rows, corpus, learned)).map(([name, floor]) => [
      name,
      figuresOf(rows.map((row) => ({ label: row.label, judgement: floor(row) }))),
    ]),
  )
}
