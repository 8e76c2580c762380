import type { LedgerRow, ScanFinding, ScanReport } from '../core/scan.ts'
import { plain } from '../core/plain.ts'
import { SEVERITIES } from '../core/severity.ts'
import { hang } from '../core/wrap.ts'
import { defineFormat, type Look } from './format.ts'
import { placeText } from './place-text.ts'

/** For a person at a terminal: what is worst first, grouped by rule, then what was not looked at, then one line. */
export default defineFormat({
  id: 'text',
  brief: 'For people',
  write: (report, look) => [...lines(report, look)].join('\n') + '\n',
})

function* lines(report: ScanReport, look: Look): Generator<string> {
  const shown = report.findings.filter(
    ({ suppressed, severity }) => look.isVerbose || (!suppressed && severity !== 'info'),
  )
  for (const group of byRule(shown)) yield* groupLines(group, look)
  yield* gapLines(report.ledger, look)
  yield* staleLines(report, look)
  yield* summaryLines(report, look, shown.length)
}

/** Findings come worst first: so do the groups. */
function byRule(findings: readonly ScanFinding[]): readonly (readonly [ScanFinding, ...ScanFinding[]])[] {
  const groups = new Map<string, [ScanFinding, ...ScanFinding[]]>()
  for (const finding of findings) {
    const key = `${finding.id} ${finding.severity}`
    const group = groups.get(key)
    if (group) group.push(finding)
    else groups.set(key, [finding])
  }
  return [...groups.values()]
}

function* groupLines(group: readonly [ScanFinding, ...ScanFinding[]], look: Look): Generator<string> {
  const [first] = group
  const { columns, paint } = look
  const label = first.severity.padEnd(9)
  yield hang(label, `${plain(first.title)} [${first.id}]`, columns, () => paint(first.severity, label))
  const most = look.isVerbose ? group.length : MOST_OF_ONE
  for (const finding of group.slice(0, most)) {
    const whose = [finding.host, finding.server]
      .filter((part) => part !== undefined && part !== '')
      .join(' › ')
    yield hang(
      '  ',
      `${plain(placeText(finding.where))}${whose === '' ? '' : `  (${plain(whose)})`}`,
      columns,
    )
    if (finding.message !== first.title) yield hang('    ', plain(finding.message), columns)
    yield* pathLines(finding, look)
    if (finding.suppressed) {
      const { owner, reason, expires } = finding.suppressed
      const until = expires === undefined ? '' : `, until ${expires}`
      yield hang('    ', plain(`accepted by ${owner}: ${reason}${until}`), columns)
    }
  }
  if (group.length > most) yield `  … and ${group.length - most} more (--verbose lists them)`
  yield hang('  fix: ', plain(first.fix), columns, (text) => paint('faint', text))
  yield ''
}

function* pathLines({ path }: ScanFinding, { columns, paint, isVerbose }: Look): Generator<string> {
  if (path.length < 2) return
  const steps = isVerbose || path.length <= MOST_STEPS ? path : [...path.slice(0, 2), ...path.slice(-2)]
  for (const { where, what } of steps)
    yield hang('    → ', plain(`${what}  ${placeText(where)}`), columns, (text) => paint('faint', text))
}

/** What was not looked at, by why: never left out, as it is not clean. */
function* gapLines(ledger: readonly LedgerRow[], { columns, paint, isVerbose }: Look): Generator<string> {
  const gaps = ledger.filter(({ state }) => state !== 'analysed')
  if (gaps.length === 0) return
  yield paint('strong', `Not looked at, or only partly (${gaps.length})`)
  const byReason = new Map<string, LedgerRow[]>()
  for (const row of gaps) {
    const key = `${row.state}: ${row.surface}: ${row.reason ?? ''}`
    const rows = byReason.get(key)
    if (rows) rows.push(row)
    else byReason.set(key, [row])
  }
  const groups = [...byReason.values()].sort((a, b) => rank(a[0]) - rank(b[0]))
  const most = isVerbose ? groups.length : MOST_GAPS
  for (const [row, ...others] of groups.slice(0, most)) {
    if (!row) continue
    const named = [row, ...others]
      .slice(0, isVerbose ? undefined : 3)
      .map(({ target, where }) => plain(where ? placeText(where) : target))
    const more = others.length + 1 - named.length
    const reason = row.reason === undefined ? '' : `: ${plain(row.reason)}`
    yield hang(
      '  ',
      `${row.surface} ${row.state}${reason} (${named.join(', ')}${more > 0 ? ` and ${more} more` : ''})`,
      columns,
    )
  }
  if (groups.length > most) yield `  … and ${groups.length - most} more reasons (--verbose lists them)`
  yield ''
}

const RANKS = { failed: 0, partly: 1, skipped: 2, analysed: 3 } as const
const rank = (row: LedgerRow | undefined): number => (row ? RANKS[row.state] : 4)

function* staleLines({ stale }: ScanReport, { columns }: Look): Generator<string> {
  if (stale.length === 0) return
  const text = stale.map(({ rule, fingerprint, why }) => `${rule} ${fingerprint} (${why})`).join(', ')
  yield hang('', `The baseline holds what silences nothing any more: ${plain(text)}`, columns)
  yield ''
}

function* summaryLines({ summary, targets }: ScanReport, look: Look, shown: number): Generator<string> {
  const { bySeverity, suppressed, notChecked, servers, verdict } = summary
  const counts = SEVERITIES.toReversed()
    .filter((severity) => bySeverity[severity] > 0)
    .map((severity) => `${bySeverity[severity]} ${severity}`)
  const what = counts.length === 0 ? 'nothing found' : counts.join(', ')
  const parts = [
    what,
    `${servers} server${servers === 1 ? '' : 's'}`,
    ...(suppressed > 0 ? [`${suppressed} accepted`] : []),
    notChecked > 0 ? `${notChecked} not or only partly looked at` : 'everything looked at',
  ]
  const sign = {
    clean: 'Clean',
    findings: 'Findings',
    incomplete: 'Incomplete',
    nothing: 'Nothing to look at',
  }
  const label = `${sign[verdict]}: `
  yield hang(label, parts.join(' · '), look.columns, () =>
    look.paint(verdict === 'clean' ? 'good' : 'strong', label),
  )
  if (shown === 0 && bySeverity.info > 0 && !look.isVerbose)
    yield look.paint('faint', `${bySeverity.info} of level info are shown with --verbose`)
  if (verdict === 'nothing')
    yield hang(
      '',
      `There was nothing to look at in ${plain(targets.join(', '))}. Name a folder, file or package`,
      look.columns,
    )
}

const MOST_OF_ONE = 5
const MOST_STEPS = 4
const MOST_GAPS = 8
