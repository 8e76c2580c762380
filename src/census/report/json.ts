import type { CensusReport } from './census-report.ts'

/** Schema: docs/census-report.schema.json. What is not known is null, never 0 and never left out. */
export function jsonReport(report: CensusReport): string {
  return `${JSON.stringify(report, (_, value: unknown) => (value === undefined ? null : value), 1)}\n`
}
