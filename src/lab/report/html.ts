import { escapeMarkup as e } from '../../report/markup.ts'
import type { CampaignReport } from './campaign-report.ts'
import { figureText, seedsText } from './cells.ts'
import { frontier, pointsOf, toldOf } from './frontier.ts'
import { heatMap } from './heat-map.ts'
import type { Table } from './table.ts'

/** One page that needs nothing else: no script, no font, no picture, and a policy that lets none in. Every text is escaped. */
export function htmlReport(report: CampaignReport): string {
  const { manifest, counts, warnings, tables, notCounted, misses, missesOmitted } = report
  const overview = tables.find(({ id }) => id === 'overview')
  const byAttack = tables.find(({ id }) => id === 'msb')
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Fairlead lab: ${e(manifest.suite ?? 'campaign')}</title>
<style>${STYLE}</style>
</head>
<body>
<h1>Fairlead lab: ${e(manifest.suite ?? 'campaign')}</h1>
<p>${counts.recorded} of ${counts.planned} trials; ${counts.attacked} attacked, of which ${counts.reached} reached their goal; ${counts.benign} with nobody attacking.</p>
${warnings.length === 0 ? '' : `<ul class="warnings">${warnings.map((warning) => `<li>${e(warning)}</li>`).join('')}</ul>`}
<p class="faint">Figures: value [Wilson's interval at 95&nbsp;%] of how many; shares in percent. All figures are our own; a table that is
named after a paper's has its form. Attacks, worlds and people are made up.</p>
<nav>${tables.map(({ id, title }) => `<a href="#${e(id)}">${e(title)}</a>`).join(' · ')}</nav>
${tables.filter(isFirst).map(tablePart).join('\n')}
${overview ? `<h2>Utility and safety</h2>\n${frontierPart(overview)}` : ''}
${byAttack ? `<h2>Attack success, attack × defence</h2>\n${picture(heatMap(byAttack), `Percent of attacks that reach their goal. The same figures, with their intervals: <a href="#${e(byAttack.id)}">${e(byAttack.title)}</a>.`)}` : ''}
${tables
  .filter((table) => !isFirst(table))
  .map(tablePart)
  .join('\n')}
${
  notCounted.length === 0
    ? ''
    : `<h2>In no figure</h2>\n${grid(
        ['defence', 'agent', 'end', 'code', 'such as', 'trials'],
        notCounted.map(({ defence, agent, end, code, trials, example }) => [
          defence,
          agent,
          end,
          code,
          example.slice(0, 12),
          String(trials),
        ]),
      )}`
}
${
  misses.length === 0
    ? ''
    : `<h2>What got through a defence</h2>\n${grid(
        ['key', 'defence', 'agent', 'attack', 'position', 'goal', 'world', 'task', 'seed'],
        misses.map((miss) => [
          miss.key.slice(0, 12),
          miss.defence,
          miss.agent,
          miss.attack,
          miss.position,
          miss.goal,
          miss.environment,
          miss.task,
          String(miss.seed),
        ]),
      )}${missesOmitted > 0 ? `<p>… and ${missesOmitted} more.</p>` : ''}`
}
<h2>How it was made</h2>
${grid(['', ''], madeOf(report))}
</body>
</html>
`
}

/** What matters stands before the pictures. */
const isFirst = ({ id }: Table): boolean => id === 'overview' || id === 'scope' || id === 'risk-classes'

function frontierPart(overview: Table): string {
  const points = pointsOf(overview)
  if (points.length === 0)
    return '<p>No agent worked both attacked and unattacked, so there is no point to draw.</p>'
  const lines = points.map((point) => `<li>${e(toldOf(point))}</li>`)
  return picture(frontier(points), `The line joins what nothing beats in both.<ol>${lines.join('')}</ol>`)
}

/** `told` is markup: what the picture says, for who does not see it. */
const picture = (drawn: string, told: string): string =>
  `<figure><div class="wide">${drawn}</div><figcaption>${told}</figcaption></figure>`

function tablePart({ id, title, mirrors, note, names, columns, rows, omitted }: Table): string {
  const heads = [
    ...names.map((name) => `<th scope="col">${e(name)}</th>`),
    ...columns.map(
      (column) =>
        `<th scope="col" class="number" title="${column.better === 'more' ? 'more is better' : 'less is better'}">${e(column.title)}</th>`,
    ),
  ]
  const lines = rows.map((row) => {
    const cells = row.figures.map((figure, at) => {
      const { unit } = columns[at]!
      const seeds = figure ? seedsText(figure, unit) : ''
      return `<td class="number"${seeds === '' ? '' : ` title="${e(seeds)}"`}>${e(figureText(figure, unit))}</td>`
    })
    return `<tr>${row.names.map((name) => `<td>${e(name)}</td>`).join('')}${cells.join('')}</tr>`
  })
  return `<h2 id="${e(id)}">${e(title)}</h2>
${mirrors === undefined ? '' : `<p class="faint">Form: ${e(mirrors)}.</p>`}
<div class="wide"><table><thead><tr>${heads.join('')}</tr></thead><tbody>
${lines.join('\n')}
</tbody></table></div>
${omitted > 0 ? `<p>… and ${omitted} more rows.</p>` : ''}${note === undefined ? '' : `<p class="faint">${e(note)}</p>`}`
}

function grid(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const cells = (tag: 'th' | 'td', row: readonly string[]): string =>
    `<tr>${row.map((each) => `<${tag}>${e(each)}</${tag}>`).join('')}</tr>`
  return `<div class="wide"><table>${cells('th', head)}${rows.map((row) => cells('td', row)).join('\n')}</table></div>`
}

function madeOf({ manifest }: CampaignReport): readonly (readonly string[])[] {
  const { fairlead, lab, suite, matrix, guards, classifier, model, seeds, hashes } = manifest
  return [
    ['Fairlead', fairlead],
    ['lab version', String(lab)],
    ...(suite === undefined ? [] : [['suite', suite]]),
    ...(matrix ? [['matrix', JSON.stringify(matrix)]] : []),
    ...Object.entries(guards).map(([name, line]) => [`guard ${name}`, line]),
    ...(classifier === undefined ? [] : [['classifier', classifier]]),
    ...(model ? [['model', `${model.name} (${model.provider})`]] : []),
    ['seeds', seeds.join(', ')],
    ['hash of the plan', hashes.plan],
    ['hash of the catalogue', hashes.catalogue],
  ]
}

const STYLE = `
:root { color-scheme: light dark; --ink: light-dark(#1a1a1a, #e8e8e8); --heat: light-dark(#b3261e, #ff7a70); }
body { font: 15px/1.5 system-ui, sans-serif; color: var(--ink); max-width: 72rem; margin: 2rem auto; padding: 0 1rem; }
.wide { overflow-x: auto; }
.faint { opacity: .7; font-size: .9em; }
.warnings { border-left: 3px solid #b3261e; padding-left: 1.5rem; }
figure { margin: 0; } figcaption { font-size: .9em; }
table { border-collapse: collapse; font-size: .9em; }
th, td { text-align: left; vertical-align: top; padding: .15rem .9rem .15rem 0; border-bottom: 1px solid #8883; }
.number { text-align: right; font-variant-numeric: tabular-nums; white-space: nowrap; }
svg { font: 11px system-ui, sans-serif; max-width: none; } svg text { fill: var(--ink); }
.heat { fill: var(--heat); } svg .on-dark { fill: light-dark(#fff, #000); }
.grid { stroke: #8884; } .line { fill: none; stroke: #33789a; stroke-width: 1.5; } .dot { fill: #8888; } .best { fill: #33789a; }
`
