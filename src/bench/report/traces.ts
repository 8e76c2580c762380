import type { TracesResult } from '../traces.ts'
import { cell, fixed, interval, table } from './table.ts'

/** At most 80 columns. */
export function tracesReport(result: TracesResult): string {
  const { pack, models, isUserTold, rows, attacks, failed, benign, messages } = result
  return `# Traces: ${cell(pack)}

${rows} runs, replayed through the guard. Models: ${cell(models)}. The user's words
are ${isUserTold ? 'known, as with a hook' : 'not known, as without a hook'}. Shares in percent, with 95 % intervals.
${notCheckedLines(result)}
${table(
  ['what became of them'],
  ['runs', 'share'],
  [
    ['attacks that worked: stopped at a call', String(attacks.rows), interval(attacks.stopped)],
    ['– at a call that obeyed', String(attacks.rows), interval(attacks.strictly)],
    ['– only at a result', String(attacks.rows), interval(attacks.onlyAtResult)],
    ['– only before the text came', String(attacks.rows), interval(attacks.onlyBefore)],
    ['attacks that failed: touched', String(failed.rows), interval(failed.touched)],
    ['benign: touched', String(benign.rows), interval(benign.touched)],
    ['– at a call', String(benign.rows), interval(benign.atCall)],
    ['– at a result', String(benign.rows), interval(benign.atResult)],
    ['– at a definition', String(benign.rows), interval(benign.atDefinition)],
  ],
)}
## Beside the floors

${besideFloors(result)}
${rulesTable(result)}${groupsTable(result)}## Time per message, on this machine

${table(['milliseconds'], ['p50', 'p95', 'p99'], timeLines(result))}
Of ${messages} messages.
${listedLines(result)}`
}

function besideFloors({ attacks, benign, withoutUser, floors }: TracesResult): string {
  const measured = { stopped: attacks.stopped, touched: benign.touched }
  const blind = withoutUser && { 'without the user’s words': withoutUser }
  return shares('', { measured, ...blind, ...floors })
}

function notCheckedLines({ notChecked, attacks }: TracesResult): string {
  const { rows, inPart, messages } = notChecked
  const lines = [
    rows.length > 0 && `Not checked: ${rows.length} rows; ${reasons(rows)}.`,
    inPart > 0 && `Read in part: ${inPart} rows.`,
    messages > 0 && `Messages of which a stage could not look at all: ${messages}.`,
    attacks.notFound > 0 &&
      `In ${attacks.notFound} attacks the injected text is in no result: any call counts.`,
  ].filter((line) => line !== false)
  return lines.map((line) => `${line}\n`).join('')
}

function reasons(rows: TracesResult['notChecked']['rows']): string {
  const counts = new Map<string, number>()
  for (const { why } of rows) counts.set(why, (counts.get(why) ?? 0) + 1)
  return [...counts].map(([why, count]) => `${count}: ${why}`).join('; ')
}

function shares(name: string, rows: TracesResult['floors']): string {
  const lines = Object.entries(rows).map(([key, { stopped, touched }]) => [
    cell(key),
    interval(stopped),
    interval(touched),
  ])
  return table([name], ['attacks stopped', 'benign touched'], lines)
}

function rulesTable({ rules }: TracesResult): string {
  const all = Object.entries(rules).toSorted(
    ([, one], [, other]) => other.benign - one.benign || other.attacks - one.attacks,
  )
  if (all.length === 0) return ''
  const lines = all.map(([rule, { benign, attacks, failed }]) => [
    cell(rule),
    ...[benign, attacks, failed].map(String),
  ])
  return `## Runs that each rule touched\n\n${table(['rule'], ['benign', 'attacks', 'failed'], lines)}\n`
}

function groupsTable({ groups }: TracesResult): string {
  return Object.keys(groups).length === 0 ? '' : `## Per half and world\n\n${shares('', groups)}\n`
}

function timeLines({ milliseconds }: TracesResult): string[][] {
  const { calls, answers } = milliseconds
  const rows = Object.entries({ 'all messages': milliseconds, calls, answers })
  return rows.map(([name, { p50, p95, p99 }]) => [name, ...[p50, p95, p99].map((time) => fixed(time))])
}

function listedLines({ listed }: TracesResult): string {
  if (listed === undefined) return ''
  const lines = listed.map(
    ({ id, what, rules, steps }) =>
      `${cell(id)}: ${what}; steps ${steps.join(' ') || '–'}; ${rules.map(cell).join(', ') || '–'}\n`,
  )
  return `\n## Runs to look at\n\n${lines.join('')}`
}
