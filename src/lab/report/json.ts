import type { CampaignReport } from './campaign-report.ts'

/** Schema: docs/lab-report.schema.json. */
export function jsonReport(report: CampaignReport): string {
  return `${JSON.stringify(report, null, 1)}\n`
}
