import type { TextGroup, TextsResult } from '../texts.ts'
import { cell, fixed, interval, share, table } from './table.ts'

export function textsReport({ scorer, rows, notScored, threshold, groups }: TextsResult): string {
  return `# Texts: ${cell(scorer)}

${rows} rows${notScored > 0 ? `, and ${notScored} not scored because nobody labelled them` : ''}. Shares in percent; false positives with
a 95 % interval (Wilson). Nothing is pooled: each line is one surface of one set.

${table(['set', 'surface'], ['attacks', 'harmless', 'recall', 'precision', 'false positives', 'AUC'], groups.map(ownLine))}
## At one threshold for all

${
  threshold === undefined
    ? 'Without harmless rows there is none.\n'
    : `Above ${fixed(threshold)} lies at most 1 % of all harmless rows of this run. It was chosen on them: read it as a limit.\n`
}
${table(['set', 'surface'], ['recall', 'false positives'], groups.map(thresholdLine))}
## Floors: recall / false positives

${floorTable(groups)}
## Time per item, on this machine

${table(['set', 'surface'], ['p50 ms', 'p95 ms', 'items/s', 'KB/s'], groups.map(timeLine))}`
}

function ownLine(group: TextGroup): string[] {
  const { attacks, harmless, recall, precision, fpr, auc } = group
  const numbers = [share(recall), share(precision), interval(fpr), fixed(auc)]
  return [...nameOf(group), String(attacks), String(harmless), ...numbers]
}

function thresholdLine(group: TextGroup): string[] {
  return [...nameOf(group), share(group.atThreshold.recall), interval(group.atThreshold.fpr)]
}

function floorTable(groups: readonly TextGroup[]): string {
  const names = Object.keys(groups[0]?.floors ?? {})
  const lines = groups.map((group) => [
    ...nameOf(group),
    `${share(group.recall)} / ${share(group.fpr)}`,
    ...names.map((name) => `${share(group.floors[name]?.recall)} / ${share(group.floors[name]?.fpr)}`),
  ])
  return table(['set', 'surface'], ['measured', ...names.map(cell)], lines)
}

function timeLine(group: TextGroup): string[] {
  const { milliseconds, throughput } = group
  const times = [fixed(milliseconds.p50), fixed(milliseconds.p95)]
  return [...nameOf(group), ...times, fixed(throughput.items, 0), fixed(throughput.kilobytes, 0)]
}

function nameOf({ set, surface }: TextGroup): string[] {
  return [cell(set), surface]
}
