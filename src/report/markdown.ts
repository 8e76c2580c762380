import type { ScanFinding, ScanReport } from '../core/scan.ts'
import { plain } from '../core/plain.ts'
import { SEVERITIES } from '../core/severity.ts'
import { defineFormat } from './format.ts'
import { placeText } from './place-text.ts'
import { verdictTitle } from './verdict-title.ts'

/** For a pull request or an issue. Nothing in it can become markup: names and paths may come from anybody. */
export default defineFormat({
  id: 'markdown',
  brief: 'Markdown, for pull requests',
  write: (report) => [...lines(report)].join('\n') + '\n',
})

function* lines(report: ScanReport): Generator<string> {
  const { summary, findings, ledger } = report
  const counts = SEVERITIES.toReversed().map((severity) => `${summary.bySeverity[severity]} ${severity}`)
  yield `# Fairlead scan: ${verdictTitle(summary)}`
  yield ''
  yield `${counts.join(' · ')} · ${summary.servers} servers · ${summary.suppressed} accepted · ${summary.notChecked} not or only partly looked at`
  yield ''
  if (findings.length > 0) {
    yield '| severity | what | where | fix |'
    yield '|---|---|---|---|'
    for (const finding of findings) yield rowOf(finding)
    yield ''
  }
  const gaps = ledger.filter(({ state }) => state !== 'analysed')
  if (gaps.length > 0) {
    yield '## Not looked at, or only partly'
    yield ''
    for (const { target, surface, state, reason, where } of gaps)
      yield `- ${state}: ${surface} of ${code(where ? placeText(where) : target)}${reason === undefined ? '' : ` – ${escaped(reason)}`}`
    yield ''
  }
}

function rowOf({ severity, id, message, where, server, fix, suppressed, fingerprint }: ScanFinding): string {
  const note = suppressed
    ? ` *(accepted by ${escaped(suppressed.owner)}: ${escaped(suppressed.reason)})*`
    : ''
  const whose = server === undefined || server === '' ? '' : ` (${code(server)})`
  return `| ${severity} | ${escaped(message)}${note}<br>\`${id}\` \`${fingerprint}\` | ${code(placeText(where))}${whose} | ${escaped(fix)} |`
}

/** Backticks are all that could end it; a bar would end the cell even within. */
const code = (text: string): string => `\`${plain(text).replaceAll('`', 'ˋ').replaceAll('|', '¦')}\``

const escaped = (text: string): string =>
  plain(text).replaceAll(/[\\`*_{}[\]()<>#+!|~@-]/g, (char) => `&#${char.charCodeAt(0)};`)
