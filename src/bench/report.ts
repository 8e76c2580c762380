import type { LogsResult } from './logs.ts'
import { type MisleadResult, misleadReport } from './mislead/report.ts'
import { logsReport } from './report/logs.ts'
import { textsReport } from './report/texts.ts'
import { type RiskcueResults, riskcueMarkdown } from './riskcue/report.ts'
import type { TextsResult } from './texts.ts'

export type AnyResult = TextsResult | LogsResult | RiskcueResults | MisleadResult

/** A result as Markdown. */
export function reportOf(result: AnyResult): string {
  if (result.bench === 'texts') return textsReport(result)
  if (result.bench === 'logs') return logsReport(result)
  return result.bench === 'riskcue' ? riskcueMarkdown(result) : misleadReport(result)
}
