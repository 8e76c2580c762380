import type { LogsResult } from './logs.ts'
import type { McipResult } from './mcip.ts'
import { type MisleadResult, misleadReport } from './mislead/report.ts'
import { logsReport } from './report/logs.ts'
import { mcipReport } from './report/mcip.ts'
import { textsReport } from './report/texts.ts'
import { type RiskcueResults, riskcueMarkdown } from './riskcue/report.ts'
import { tracesReport } from './report/traces.ts'
import type { TextsResult } from './texts.ts'
import type { TracesResult } from './traces.ts'

export type AnyResult = TextsResult | LogsResult | McipResult | TracesResult | RiskcueResults | MisleadResult

/** A result as Markdown. */
export function reportOf(result: AnyResult): string {
  if (result.bench === 'texts') return textsReport(result)
  if (result.bench === 'traces') return tracesReport(result)
  if (result.bench === 'mcip') return mcipReport(result)
  if (result.bench === 'logs') return logsReport(result)
  return result.bench === 'riskcue' ? riskcueMarkdown(result) : misleadReport(result)
}
