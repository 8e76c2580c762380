import { LOG_RISK_NAMES } from '../../core/log-risk.ts'
import type { LogSample } from '../../core/sample.ts'
import type { LogVerdict, Progress } from '../scorer.ts'
import { trainWordVectors, type WordCounts, type WordModel, wordsOf } from './linear-words.ts'

/** The words-only model for logs: those of a generator are judged by one that learned from the other generators, or from our own logs. */
export function linearLogFloor(
  rows: readonly LogSample[],
  { ownLogs, progress }: { readonly ownLogs: () => readonly LogSample[]; readonly progress?: Progress },
): (row: LogSample) => LogVerdict {
  const generators = [...new Set(rows.map(({ generator }) => generator))]
  const read = readWords(rows)
  const models = new Map<string, ReturnType<typeof trainLogs>>()
  for (const generator of generators) {
    const others = read.filter(({ row }) => row.generator !== generator)
    models.set(generator, trainLogs(hasBoth(others) ? others : readWords(ownLogs())))
    progress?.(models.size, generators.length, 'floors trained')
  }
  return (row) => models.get(row.generator)?.(row.text) ?? { score: 0, flagged: false, by: 'linear words' }
}

interface ReadLog {
  readonly row: LogSample
  readonly words: WordCounts
}

function readWords(rows: readonly LogSample[]): ReadLog[] {
  return rows.map((row) => ({ row, words: wordsOf(row.text) }))
}

/** Whether it is risky, learned from all; which risk, learned from the risky ones, each against the rest. */
function trainLogs(read: readonly ReadLog[]): (text: string) => LogVerdict {
  if (!hasBoth(read)) return () => ({ score: 0, flagged: false, by: 'linear words' })
  const binary = train(read, ({ label }) => label)
  const risky = read.filter(({ row }) => row.label === 1)
  const heads = LOG_RISK_NAMES.filter((risk) => risky.some(({ row }) => row.risk === risk)).map(
    (risk) => [risk, train(risky, (row) => (row.risk === risk ? 1 : 0))] as const,
  )
  return (text) => {
    const score = binary(text)
    const [best] = heads
      .map(([risk, head]) => ({ risk, margin: head(text) }))
      .sort((a, b) => b.margin - a.margin)
    return { score, flagged: score > 0, by: 'linear words', ...(best && { risk: best.risk }) }
  }
}

function train(read: readonly ReadLog[], labelOf: (row: LogSample) => 0 | 1): WordModel {
  return trainWordVectors(
    read.map(({ words }) => words),
    read.map(({ row }) => labelOf(row)),
    1,
  )
}

function hasBoth(read: readonly ReadLog[]): boolean {
  return read.some(({ row }) => row.label === 1) && read.some(({ row }) => row.label === 0)
}
