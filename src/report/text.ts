import type { LedgerRow, Location, ScanFinding, ScanReport } from '../core/scan.ts'
import { plain } from '../core/plain.ts'
import { SEVERITIES } from '../core/severity.ts'
import { hang } from '../core/wrap.ts'
import { defineFormat, type Look } from './format.ts'
import { placeText } from './place-text.ts'
import { verdictTitle } from './verdict-title.ts'

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
  yield* gapLines(report, look)
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
  let before = ''
  let said = ''
  for (const finding of group.slice(0, most)) {
    const whose = [finding.host, finding.server]
      .filter((part) => part !== undefined && part !== '')
      .join(' › ')
    const place = `${plain(placeText(finding.where))}${whose === '' ? '' : `  (${plain(whose)})`}`
    if (place !== before) yield hang('  ', place, columns)
    // The same twice on one line of a file is read once.
    const isSame = place === before && finding.message === said && finding.path.length === 0
    before = place
    said = finding.message
    if (finding.message !== first.title && !isSame) yield hang('    ', plain(finding.message), columns)
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

/** Steps in the file of the finding are told by their line alone: its name stands above. */
function* pathLines(
  { path, where: at }: ScanFinding,
  { columns, paint, isVerbose }: Look,
): Generator<string> {
  if (path.length < 2) return
  const steps = isVerbose || path.length <= MOST_STEPS ? path : [...path.slice(0, 2), ...path.slice(-2)]
  for (const { where, what } of steps) {
    const place = where.file === at.file && where.line !== undefined ? shortPlace(where) : placeText(where)
    yield hang('    → ', plain(`${what}  ${place}`), columns, (text) => paint('faint', text))
  }
}

const shortPlace = ({ line, column }: Location): string =>
  `line ${line}${column === undefined ? '' : `:${column}`}`

/** What was not looked at, by why: never left out, as it is not clean. */
function* gapLines({ ledger, targets }: ScanReport, { columns, paint, isVerbose }: Look): Generator<string> {
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
    const places = gapPlaces([row, ...others], targets)
    const named = places.slice(0, isVerbose ? undefined : MOST_NAMED)
    const more = places.length > named.length ? ` and ${places.length - named.length} more` : ''
    const reason = row.reason === undefined ? '' : `: ${plain(row.reason)}`
    const where = named.length === 0 ? '' : ` (${plain(named.join(', '))}${more})`
    yield hang('  ', `${row.surface} ${row.state}${reason}${where}`, columns)
  }
  if (groups.length > most) yield `  … and ${groups.length - most} more reasons (--verbose lists them)`
  yield ''
}

/** Where only one thing was looked at, its name says nothing more. */
function gapPlaces(rows: readonly LedgerRow[], targets: readonly string[]): readonly string[] {
  const isOne = rows.length === 1 && targets.length === 1 && rows[0]?.where?.line === undefined
  const places = rows.map(({ target, where }) => (where ? placeText(where) : target))
  return isOne && rows[0]?.state !== 'failed' ? [] : [...new Set(places)]
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
  if (verdict === 'nothing') {
    yield hang('', nothingText(targets), look.columns, () => '')
    return
  }
  const parts = [
    counts.length === 0 ? 'nothing found' : counts.join(', '),
    `${servers} server${servers === 1 ? '' : 's'}`,
    ...(suppressed > 0 ? [`${suppressed} accepted`] : []),
    notChecked > 0 ? `${notChecked} not or only partly looked at` : 'everything looked at',
  ]
  const label = `${verdictTitle(summary)}: `
  yield hang(label, parts.join(' · '), look.columns, () =>
    look.paint(verdict === 'clean' ? 'good' : 'strong', label),
  )
  if (shown === 0 && bySeverity.info > 0 && !look.isVerbose)
    yield look.paint('faint', `${bySeverity.info} of level info are shown with --verbose`)
}

const nothingText = (targets: readonly string[]): string =>
  targets.includes('this machine')
    ? 'Nothing to look at: no host has a server here. Name a folder, a file, a package or an address: fairlead scan --help'
    : `Nothing to look at in ${plain(targets.join(', '))}: no server, package, skill or settings of a host. What can be named: fairlead scan --help`

const MOST_OF_ONE = 5
const MOST_NAMED = 3
const MOST_STEPS = 4
const MOST_GAPS = 8
