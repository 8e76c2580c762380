import { fail } from '../../core/error.ts'
import { plain } from '../../core/plain.ts'
import { hang, wrap } from '../../core/wrap.ts'
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
import { columnsOf } from '../wrap.ts'
import { type CampaignFolder, openFolder } from './campaign-folder.ts'
import { readJudged } from './judge.ts'
import { openLab } from './open-lab.ts'

interface ReportOptions {
  readonly format: string
  readonly tables: string | undefined
}

/** The exit code. */
export async function reportLab(path: string, options: ReportOptions, context: Context): Promise<number> {
  const folder = openFolder(path, context)
  const open = openLab({ guards: folder.manifest.guards }, context)
  try {
    const trials = trialsIn(folder, readJudged(path, context))
    const report = campaignReport(folder.manifest, trials, catalogueOf(open.lab))
    const text = FORMATS[options.format] ?? ((): string => plainText(report, trials, options.tables, context))
    await writeAll(context.stdout, [text(report)])
    return report.counts.recorded < report.counts.planned ? 4 : 0
  } finally {
    open.close()
    folder.close()
  }
}

const FORMATS: Readonly<Record<string, (report: CampaignReport) => string>> = {
  markdown: markdownReport,
  json: jsonReport,
  html: htmlReport,
}

function plainText(
  report: CampaignReport,
  trials: readonly ScoredTrial[],
  asked: string | undefined,
  context: Context,
): string {
  const columns = columnsOf(context)
  const ids = report.tables.map(({ id }) => id)
  const only = (asked ?? '').split(',').filter(Boolean)
  const unknown = only.find((id) => id !== 'all' && !ids.includes(id))
  if (unknown !== undefined)
    fail('lab/unknown-name', { what: 'table', name: unknown, suggestion: `There are ${ids.join(', ')}. ` })
  const text = textReport(report, only.includes('all') ? { columns } : { only, columns })
  const more =
    asked === undefined ? wrap(`Tables, with --tables NAME or all: ${ids.join(', ')}`, columns) : []
  const parts = [
    text,
    latencyText(addedLatencies(campaignOf(trials)), columns),
    more.map((line) => `${line}\n`).join(''),
  ]
  return parts.filter((part) => part !== '').join('\n')
}

/** Writes every report into the folder; what a terminal should show. */
export function writeReports(
  folder: CampaignFolder,
  catalogue: Catalogue,
  judged: ReadonlyMap<string, number>,
  columns: number,
): string {
  const trials = trialsIn(folder, judged)
  const report = campaignReport(folder.manifest, trials, catalogue)
  const added = addedLatencies(campaignOf(trials))
  folder.write('report.json', jsonReport(report))
  folder.write('report.md', markdownReport(report))
  folder.write('report.html', htmlReport(report))
  folder.write('timing.json', `${JSON.stringify({ addedMilliseconds: added }, null, 1)}\n`)
  const parts = [textReport(report, { only: [], columns }), latencyText(added, columns)]
  return parts.filter((part) => part !== '').join('\n')
}

function trialsIn({ records }: CampaignFolder, judged: ReadonlyMap<string, number>): ScoredTrial[] {
  return [...records.keys()].flatMap((key) => {
    const outcome = records.read(key)
    return outcome ? [scoredTrial(outcome, judged.get(key))] : []
  })
}

function latencyText(added: readonly AddedLatency[], columns: number): string {
  const timed = added.filter(({ pairs }) => pairs > 0)
  if (timed.length === 0) return ''
  const lines = timed.map(({ defence, pairs, call, start }) =>
    hang(
      '  ',
      `${plain(defence)}: a call ${ms(call.p50)} (p95 ${ms(call.p95)}), the start ${ms(start.p50)} (p95 ${ms(start.p95)}), of ${pairs}`,
      columns,
    ),
  )
  return `${TIMES}\n${'-'.repeat(Math.min(columns, TIMES.length))}\n${lines.join('\n')}\n`
}

const TIMES = 'Time that defences add here, median'

const ms = (value: number): string => `${value.toFixed(1).replace(/^-0\.0$/, '0.0')} ms`
