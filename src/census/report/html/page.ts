import { createHash } from 'node:crypto'
import { escapeMarkup as e } from '../../../report/markup.ts'
import { cellText, COVERAGE_COLUMNS, coverageCells, gapLines, windowText } from '../cells.ts'
import type { CensusReport, TableReport } from '../census-report.ts'
import type { ListedFlags } from '../listed-flags.ts'
import { chartPart } from './chart.ts'
import { flagList, SCRIPT } from './flag-list.ts'
import { grid } from './grid.ts'
import { STYLE } from './style.ts'

/**
 * One page that needs nothing else and reaches nowhere: its policy lets in the one style and the one script that it brings,
 * by their hashes, so that whatever a name might carry stays text.
 */
export function htmlReport(report: CensusReport, listed: ListedFlags | undefined): string {
  const { tables, coverage, fairlead } = report
  const gaps = gapLines(report)
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src '${hashOf(STYLE)}'; script-src '${hashOf(SCRIPT)}'; base-uri 'none'; form-action 'none'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<title>Fairlead census</title>
<style>${STYLE}</style>
</head>
<body>
<a class="skip" href="#main">To the figures</a>
<header><h1>Fairlead census</h1>
<p>Window: ${e(windowText(report))}. Fairlead ${e(fairlead)}.</p>
<p class="faint">Figures: value [Wilson's interval at 95&nbsp;%] hits of how many. What could not be told is “not checked”: never 0, and never clean.</p></header>
<nav aria-label="Contents"><ol>
<li><a href="#coverage">What was seen, and what was not</a></li>
${tables.map(({ id, title }) => `<li><a href="#${e(id)}">${e(id)}: ${e(title)}</a></li>`).join('\n')}
${listed ? '<li><a href="#list">Flags</a></li>' : ''}
</ol></nav>
<main id="main">
<section aria-labelledby="coverage"><h2 id="coverage">What was seen, and what was not</h2>
${grid('What was seen of each registry', COVERAGE_COLUMNS, coverage.map(coverageCells))}
${gaps.length === 0 ? '<p>No gap is in the ledger.</p>' : `<h3>Gaps, which are in no denominator</h3>\n${bullets(gaps)}`}
</section>
${tables.map((table) => tablePart(table, report)).join('\n')}
${listed ? `<section aria-labelledby="list"><h2 id="list">Flags</h2>\n${flagList(listed)}\n</section>` : ''}
</main>
<script>${SCRIPT}</script>
</body>
</html>
`
}

const hashOf = (text: string): string => `sha256-${createHash('sha256').update(text).digest('base64')}`

function tablePart(table: TableReport, report: CensusReport): string {
  const { id, title, question, columns, rows, denominator, exclusions, notes, published } = table
  return `<section aria-labelledby="${e(id)}"><h2 id="${e(id)}">${e(id)}: ${e(title)}</h2>
<p>${e(question)}</p>
${chartPart(table)}
${grid(`${id}: ${title}`, columns, rows)}
<dl><dt>Denominator</dt><dd>${e(denominator)}</dd>
<dt>Left out</dt><dd>${exclusions.length === 0 ? 'Nothing.' : bullets(exclusions)}</dd>
<dt>Window</dt><dd>${e(windowText(report))}</dd>
${notes.length === 0 ? '' : `<dt>Notes</dt><dd>${bullets(notes)}</dd>`}
${published.length === 0 ? '' : `<dt>Published by others</dt><dd>${bullets(published.map(({ source, figure }) => `${source}: ${figure}`))}</dd>`}</dl>
${variantsPart(table)}
</section>`
}

function variantsPart({ id, corrected, precision }: TableReport): string {
  const measures = corrected.map(({ measure, by = 'all', listings, publishers, hosts, unknown }) => [
    measure,
    by,
    listings,
    publishers,
    hosts,
    unknown,
  ])
  const flags = precision.map((row) => [row.flag, row.flagged, row.precision])
  return [
    measures.length === 0
      ? ''
      : `<details><summary>Every publisher, and every host, as one</summary>
${grid(`${id}: corrected figures`, ['measure', 'of', 'listings', 'publishers', 'hosts', 'could not be told'], measures)}</details>`,
    flags.length === 0
      ? ''
      : `<details><summary>Flags, and how many were right of those that people looked at: ${e(toldPrecision(precision))}</summary>
${grid(`${id}: precision of flags`, ['flag', 'flags', 'precision'], flags)}</details>`,
  ].join('\n')
}

function toldPrecision(rows: TableReport['precision']): string {
  const known = rows.flatMap(({ flag, precision }) => (precision ? [`${flag} ${cellText(precision)}`] : []))
  return known.length === 0 ? 'nobody has looked yet' : known.join('; ')
}

const bullets = (lines: readonly string[]): string =>
  `<ul>${lines.map((line) => `<li>${e(line)}</li>`).join('')}</ul>`
