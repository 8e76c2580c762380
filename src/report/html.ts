import type { LedgerRow, ScanFinding, ScanReport } from '../core/scan.ts'
import { SEVERITIES } from '../core/severity.ts'
import { defineFormat } from './format.ts'
import { escapeMarkup as e } from './markup.ts'
import { placeText } from './place-text.ts'
import { verdictTitle } from './verdict-title.ts'

/**
 * One page that needs nothing else: no script, no font, no picture, and a policy that lets none in, so that whatever a name
 * might carry stays text.
 */
export default defineFormat({
  id: 'html',
  brief: 'One page for a browser, by itself',
  write: (report) => page(report),
})

function page(report: ScanReport): string {
  const { summary, findings, ledger, servers } = report
  const gaps = ledger.filter(({ state }) => state !== 'analysed')
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Fairlead scan: ${e(verdictTitle(summary))}</title>
<style>${STYLE}</style>
</head>
<body>
<h1>Fairlead scan: ${e(verdictTitle(summary))}</h1>
<p class="counts">${SEVERITIES.toReversed()
    .map((severity) => `<span class="${severity}">${summary.bySeverity[severity]} ${severity}</span>`)
    .join(' ')}</p>
<p>${e(report.targets.join(', '))}: ${summary.servers} servers, ${summary.suppressed} accepted, ${
    summary.notChecked
  } not or only partly looked at. Fairlead ${e(report.version)}.</p>
<h2>Findings</h2>
${findings.length === 0 ? '<p>None.</p>' : findings.map(findingPart).join('\n')}
<h2>Not looked at, or only partly</h2>
${gaps.length === 0 ? '<p>Everything was looked at.</p>' : table(['what', 'state', 'why'], gaps.map(gapCells))}
<h2>Servers</h2>
${
  servers.length === 0
    ? '<p>None.</p>'
    : table(
        ['server', 'host', 'state', 'runs', 'where'],
        servers.map(({ name, host = '', state, runs, where }) => [name, host, state, runs, placeText(where)]),
      )
}
</body>
</html>
`
}

function findingPart(finding: ScanFinding): string {
  const { id, severity, title, message, fix, where, path, host, server, fingerprint, suppressed } = finding
  const whose = [host, server].filter((part) => part !== undefined && part !== '').join(' › ')
  const way =
    path.length < 2
      ? ''
      : `<ol>${path.map((step) => `<li>${e(step.what)} <code>${e(placeText(step.where))}</code></li>`).join('')}</ol>`
  const accepted = suppressed
    ? `<p class="accepted">Accepted by ${e(suppressed.owner)}: ${e(suppressed.reason)}${
        suppressed.expires === undefined ? '' : `, until ${e(suppressed.expires)}`
      }</p>`
    : ''
  return `<section${suppressed ? ' class="quiet"' : ''}><h3><span class="${severity}">${severity}</span> ${e(title)}</h3>
<p><code>${e(placeText(where))}</code>${whose === '' ? '' : ` (${e(whose)})`}</p>
<p>${e(message)}</p>${way}${accepted}
<p><b>Fix:</b> ${e(fix)}</p>
<p class="faint"><code>${e(id)}</code> ${e(fingerprint)}</p></section>`
}

const gapCells = ({ target, surface, state, reason = '', where }: LedgerRow): readonly string[] => [
  `${surface} of ${where ? placeText(where) : target}`,
  state,
  reason,
]

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const cells = (tag: 'th' | 'td', row: readonly string[]): string =>
    `<tr>${row.map((cell) => `<${tag}>${e(cell)}</${tag}>`).join('')}</tr>`
  return `<table>${cells('th', head)}${rows.map((row) => cells('td', row)).join('\n')}</table>`
}

const STYLE = `
:root { color-scheme: light dark; }
body { font: 16px/1.5 system-ui, sans-serif; max-width: 60rem; margin: 2rem auto; padding: 0 1rem; }
code { font-size: .9em; overflow-wrap: anywhere; }
section { border-top: 1px solid #8884; padding: .5rem 0; }
.quiet { opacity: .6; } .faint { opacity: .6; font-size: .9em; }
.critical, .high, .medium, .low, .info { border-radius: .3rem; padding: .1rem .5rem; color: #fff; background: #666; }
.critical { background: #7a0019; } .high { background: #b3261e; } .medium { background: #8a5a00; } .low { background: #33587a; }
table { border-collapse: collapse; width: 100%; } td, th { text-align: left; vertical-align: top; padding: .2rem .6rem .2rem 0; overflow-wrap: anywhere; }
`
