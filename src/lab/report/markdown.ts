import type { CampaignReport } from './campaign-report.ts'
import { figureText } from './cells.ts'
import type { Table } from './table.ts'

export function markdownReport(report: CampaignReport): string {
  const { manifest, counts, warnings, tables, notCounted, misses, missesOmitted } = report
  return `# Lab: ${cell(manifest.suite ?? 'campaign')}

${counts.recorded} of ${counts.planned} trials; ${counts.attacked} attacked, of which ${counts.reached} reached their goal; ${counts.benign} with nobody attacking.
Seeds ${manifest.seeds.join(', ')}. Fairlead ${cell(manifest.fairlead)}, lab version ${manifest.lab}, plan \`${manifest.hashes.plan.slice(0, 16)}\`.
${warnings.map((warning) => `\n- ${cell(warning)}`).join('')}

Figures: value [Wilson's interval at 95 %] of how many; shares in percent. All figures are our own.

${tables.map(tablePart).join('\n')}
${
  notCounted.length === 0
    ? ''
    : `## In no figure\n\n${grid(
        ['defence', 'agent', 'end', 'code', 'such as', 'trials'],
        5,
        notCounted.map(({ defence, agent, end, code, trials, example }) => [
          defence,
          agent,
          end,
          code,
          example.slice(0, 12),
          String(trials),
        ]),
      )}\n`
}${
    misses.length === 0
      ? ''
      : `## What got through a defence\n\n${grid(
          ['key', 'defence', 'attack', 'position', 'goal', 'world', 'task', 'seed'],
          8,
          misses.map((miss) => [
            miss.key.slice(0, 12),
            miss.defence,
            miss.attack,
            miss.position,
            miss.goal,
            miss.environment,
            miss.task,
            String(miss.seed),
          ]),
        )}${missesOmitted > 0 ? `\n… and ${missesOmitted} more.\n` : ''}`
  }`
}

function tablePart({ title, mirrors, note, names, columns, rows, omitted }: Table): string {
  const lines = rows.map((row) => [
    ...row.names,
    ...row.figures.map((figure, at) => figureText(figure, columns[at]!.unit)),
  ])
  const heads = columns.map((column) => column.title)
  return `## ${cell(title)}

${mirrors === undefined ? '' : `Form: ${mirrors}.\n\n`}${grid([...names, ...heads], names.length, lines)}${
    omitted > 0 ? `\n… and ${omitted} more rows.\n` : ''
  }${note === undefined ? '' : `\n${note}\n`}`
}

function grid(heads: readonly string[], nameCount: number, rows: readonly (readonly string[])[]): string {
  const rule = heads.map((_, at) => (at < nameCount ? '---' : '--:'))
  return [heads, rule, ...rows].map((row) => `| ${row.map(cell).join(' | ')} |\n`).join('')
}

/** Nothing that could break the table, or begin a link or markup of its own. */
function cell(text: string): string {
  const safe = text.replaceAll(/[^\p{L}\p{N}\p{P}\p{S} ]/gu, ' ')
  return FIGURE.test(safe) ? safe : safe.replaceAll(/[|\\`*<>[\]&]/g, (sign) => `\\${sign}`)
}

const FIGURE = /^[-\d.]+(?: \[[-\d]+–[-\d]+\])? \d+$/
