import type { LogsResult } from './logs.ts'
import { logsReport } from './report/logs.ts'
import { textsReport } from './report/texts.ts'
import type { TextsResult } from './texts.ts'

/** A result as Markdown. */
export function reportOf(result: TextsResult | LogsResult): string {
  return result.bench === 'texts' ? textsReport(result) : logsReport(result)
}
