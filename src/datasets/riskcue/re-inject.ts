import type { Random } from '../../core/random.ts'
import type { Curated } from './curate.ts'
import { roundRobinDraw } from './injector.ts'
import type { LogPool } from './log-pool.ts'
import { parseToolReturn, renderToolReturn } from './tool-return.ts'

export interface SplitRule {
  readonly testRatio: number
  /** How many rows of one server each side may have. */
  readonly mostOfServer: { readonly train: number; readonly test: number }
}

export const USUAL_SPLIT: SplitRule = { testRatio: 0.1, mostOfServer: { train: 10, test: 2 } }

export interface Sides {
  readonly train: readonly Curated[]
  readonly test: readonly Curated[]
}

export function splitRows(rows: readonly Curated[], random: Random, rule: SplitRule = USUAL_SPLIT): Sides {
  const shuffled = random.shuffle(rows)
  const held = Math.round(shuffled.length * rule.testRatio)
  return {
    train: capped(shuffled.slice(held), rule.mostOfServer.train),
    test: capped(shuffled.slice(0, held), rule.mostOfServer.test),
  }
}

/**
 * The same rows with logs of another pool under the same labels, so that each side of a split has logs of its own. A row whose
 * answer quotes its old log is left out: the answer would speak of what is no longer there.
 */
export function reinject(
  rows: readonly Curated[],
  pool: LogPool,
  random: Random,
): { rows: Curated[]; leftOut: number } {
  const draw = roundRobinDraw(pool, random)
  const kept = rows.flatMap((row) => {
    const quotes = logsOf(row).some((log) => quotesLog(row.chosen, log) || quotesLog(row.rejected, log))
    const prompt = quotes ? undefined : withLogs(row, draw)
    return prompt ? [{ ...row, prompt }] : []
  })
  return { rows: kept, leftOut: rows.length - kept.length }
}

function capped(rows: readonly Curated[], most: number): Curated[] {
  const counts = new Map<string, number>()
  return rows.filter(({ server_path }) => {
    const count = (counts.get(server_path) ?? 0) + 1
    counts.set(server_path, count)
    return count <= most
  })
}

function logsOf({ prompt }: Curated): string[] {
  return prompt.flatMap(({ content }, at) => (isReturn(at) ? [parseToolReturn(content)?.log ?? ''] : []))
}

/** Message 0 is the system's, 1 the query, 2 a call, 3 what it returned. */
const isReturn = (at: number): boolean => at >= 3 && at % 2 === 1

const LEAST_QUOTE = 40

function quotesLog(reply: string, log: string): boolean {
  return log.split('\n').some((line) => line.length >= LEAST_QUOTE && reply.includes(line))
}

/** Undefined if the pool has no log of a label. */
function withLogs(
  { prompt, security_type }: Curated,
  draw: (label: Curated['security_type'][number]) => string | undefined,
): Curated['prompt'] | undefined {
  const replaced = prompt.map((message, at) => {
    if (!isReturn(at)) return message
    const log = draw(security_type[(at - 3) / 2]!)
    const returned = parseToolReturn(message.content)
    return log !== undefined && returned && { ...message, content: renderToolReturn({ ...returned, log }) }
  })
  return replaced.every((message) => message !== undefined && message !== false) ? replaced : undefined
}
