import { catalogueOf } from '../../lab/campaign/catalogue-of.ts'
import type { Catalogue } from '../../lab/campaign/catalogue.ts'
import { type CampaignReport, campaignReport } from '../../lab/report/campaign-report.ts'
import { htmlReport } from '../../lab/report/html.ts'
import { jsonReport } from '../../lab/report/json.ts'
import { markdownReport } from '../../lab/report/markdown.ts'
import { textReport } from '../../lab/report/text.ts'
import { addedLatencies, type AddedLatency } from '../../lab/score/added-latency.ts'
import { campaignOf } from '../../lab/score/measure.ts'
import { scoredTrial, type ScoredTrial } from '../../lab/score/scored-trial.ts'
import type { Context } from '../command.ts'
import { writeAll } from '../output.ts'
import { type CampaignFolder, openFolder } from './campaign-folder.ts'
import { readJudged } from './judge.ts'
import { openLab } from './open-lab.ts'

/** The exit code. */
export async function reportLab(path: string, format: string, context: Context): Promise<number> {
  const folder = openFolder(path, context)
  const open = openLab({ guards: folder.manifest.guards }, context)
  try {
    const trials = trialsIn(folder, readJudged(path, context))
    const report = campaignReport(folder.manifest, trials, catalogueOf(open.lab))
    const text = FORMATS[format]?.(report, trials) ?? ''
    await writeAll(context.stdout, [text])
    return report.counts.recorded < report.counts.planned ? 4 : 0
  } finally {
    open.close()
    folder.close()
  }
}

const FORMATS: Readonly<Record<string, (report: CampaignReport, trials: readonly ScoredTrial[]) => string>> =
  {
    text: (report, trials) => `${textReport(report)}\n${latencyText(addedLatencies(campaignOf(trials)))}`,
    markdown: markdownReport,
    json: jsonReport,
    html: htmlReport,
  }

/** Writes every report into the folder; what a terminal should show. */
export function writeReports(
  folder: CampaignFolder,
  catalogue: Catalogue,
  judged: ReadonlyMap<string, number>,
): string {
  const trials = trialsIn(folder, judged)
  const report = campaignReport(folder.manifest, trials, catalogue)
  const added = addedLatencies(campaignOf(trials))
  folder.write('report.json', jsonReport(report))
  folder.write('report.md', markdownReport(report))
  folder.write('report.html', htmlReport(report))
  folder.write('timing.json', `${JSON.stringify({ addedMilliseconds: added }, null, 1)}\n`)
  return `${textReport(report, ['overview', 'scope'])}\n${latencyText(added)}`
}

function trialsIn({ records }: CampaignFolder, judged: ReadonlyMap<string, number>): ScoredTrial[] {
  return [...records.keys()].flatMap((key) => {
    const outcome = records.read(key)
    return outcome ? [scoredTrial(outcome, judged.get(key))] : []
  })
}

function latencyText(added: readonly AddedLatency[]): string {
  if (added.length === 0) return ''
  const lines = added.map(
    ({ defence, pairs, call, start }) =>
      `  ${defence}: ${call.p50} ms a call (p95 ${call.p95}), ${start.p50} ms to start (p95 ${start.p95}), ${pairs} pairs`,
  )
  return `Time that defences add on this machine, p50\n${lines.join('\n')}\n`
}
