import type { LogLabel } from '../../core/log-risk.ts'
import { pairProblems } from './check-pair.ts'
import type { LogPool } from './log-pool.ts'
import { queryKey, type TrainingPair } from './record.ts'
import { asPair, tryRows } from './rows.ts'
import { parseToolReturn } from './tool-return.ts'

export interface Violation {
  readonly file: string
  /** 0 where it is about the file as a whole. */
  readonly line: number
  readonly what: string
}

/** One side of a split, with the logs it may use. */
export interface Side {
  readonly file: string
  readonly text: string
  readonly pool?: LogPool
}

/** Everything that must hold of training and test rows, and does not. Quotes nothing of the rows. */
export function* check(train: Side, test: Side): Generator<Violation> {
  const seen = { logs: new Map<string, number>(), queries: new Map<string, number>() }
  for (const found of readSide(train)) {
    yield* violations(train, found)
    if (!found.pair) continue
    for (const { log } of logsIn(found.pair)) if (!seen.logs.has(log)) seen.logs.set(log, found.line)
    seen.queries.set(queryKey(found.pair.metadata), found.line)
  }
  for (const found of readSide(test)) {
    yield* violations(test, found)
    if (!found.pair) continue
    const at = { file: test.file, line: found.line }
    for (const { log } of logsIn(found.pair)) {
      const other = seen.logs.get(log)
      if (other !== undefined) yield { ...at, what: `a log is also in ${train.file}, line ${other}` }
    }
    const other = seen.queries.get(queryKey(found.pair.metadata))
    if (other !== undefined) yield { ...at, what: `the query is also in ${train.file}, line ${other}` }
  }
  yield* sharedByPools(train, test)
}

interface Found {
  readonly line: number
  readonly pair?: TrainingPair
  readonly problem?: string
}

function* readSide({ text }: Side): Generator<Found> {
  for (const { line, row } of tryRows(text, asPair))
    yield typeof row === 'string' ? { line, problem: row } : { line, pair: row }
}

function violations({ file, pool }: Side, { line, pair, problem }: Found): Violation[] {
  if (!pair) return [{ file, line, what: problem ?? '' }]
  const foreign = logsIn(pair).filter(({ log, label }) => pool && !pool.get(label)?.includes(log))
  return [
    ...pairProblems(pair),
    ...foreign.map(({ label }) => `a log is not among the ${label} logs of its pool`),
  ].map((what) => ({ file, line, what }))
}

function logsIn({ prompt, security_type }: TrainingPair): { log: string; label: LogLabel }[] {
  return security_type.flatMap((label, at) => {
    const returned = parseToolReturn(prompt[2 * at + 3]?.content ?? '')
    return returned ? [{ log: returned.log, label }] : []
  })
}

function* sharedByPools(train: Side, test: Side): Generator<Violation> {
  const own = new Set([...(train.pool?.values() ?? [])].flat())
  const shared = [...(test.pool?.values() ?? [])].flat().filter((log) => own.has(log)).length
  if (shared > 0) yield { file: test.file, line: 0, what: `${shared} logs are in both pools` }
}
