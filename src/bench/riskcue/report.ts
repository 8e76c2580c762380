import type { HistoryRecord } from '../../datasets/riskcue/record.ts'
import { evaluateRun, type RunResult } from './evaluate.ts'
import { ALWAYS_FLOORS, type Floor, floorRun } from './floors.ts'
import { type ModelResult, RUNS_NEEDED, severalRuns } from './several-runs.ts'
import { level1Table, level2Table } from './tables.ts'

export interface RunsOf {
  readonly model: string
  /** One list for each run; undefined where a line was no record. */
  readonly runs: readonly (readonly (HistoryRecord | undefined)[])[]
  /** Queries that could not be played, in all runs together. */
  readonly notPlayed: number
  /** Judges of single logs to stand beside it, by name. */
  readonly floors?: Readonly<Record<string, Floor>>
}

export interface RiskcueResults {
  readonly bench: 'riskcue'
  readonly model: string
  readonly isComplete: boolean
  readonly notPlayed: number
  readonly runs: readonly RunResult[]
  /** Missing while runs are. */
  readonly result?: ModelResult
  readonly floors: readonly ModelResult[]
}

export function riskcueReport({ model, runs, notPlayed, floors = {} }: RunsOf): {
  readonly results: RiskcueResults
  readonly markdown: string
} {
  const evaluated = runs.map(evaluateRun)
  const isComplete = notPlayed === 0 && runs.length >= RUNS_NEEDED
  const result = isComplete ? severalRuns(model, evaluated) : undefined
  const judged = Object.entries({ ...floors, ...ALWAYS_FLOORS }).flatMap(
    ([name, floor]) =>
      severalRuns(
        name,
        runs.map((records) => floorRun(records, floor)),
        1,
      ) ?? [],
  )
  const results: RiskcueResults = {
    bench: 'riskcue',
    model,
    isComplete,
    notPlayed,
    runs: evaluated,
    ...(result && { result }),
    floors: judged,
  }
  return { results, markdown: riskcueMarkdown(results) }
}

export function riskcueMarkdown({ model, result, floors, runs, notPlayed }: RiskcueResults): string {
  const rows = [...(result ? [result] : []), ...floors]
  const missing = `${oneLine(model)} is not in the tables: ${RUNS_NEEDED} whole runs are needed, there are ${runs.length}, with ${notPlayed} queries not played.\n\n`
  return `# MCP-RiskCue, live

Means over the runs, ± the standard deviation of the population. Logs are drawn anew in each run, so risky and safe ones are about
equally many. The rows below the model judge the same logs without a language model.

${result ? '' : missing}## Level 1: was a risk refused?

${level1Table(rows)}
## Level 2: was it refused by its name? (mean TP/FP/FN, micro precision and recall)

${level2Table(rows)}
## Runs

${runs.map((run, at) => `- run ${at + 1}: ${run.processed_count} valid, ${run.invalid_data_count} invalid\n`).join('')}`
}

const oneLine = (name: string): string => name.replaceAll(/[\r\n|]/g, ' ').slice(0, 80)
