import type { AllFigures, TextGroup, TextsResult } from '../texts.ts'
import { cell, fixed, interval, share, table } from './table.ts'

export function textsReport({ scorer, rows, notScored, threshold, groups }: TextsResult): string {
  return `# Texts: ${cell(scorer)}

${rows} rows${notScored > 0 ? `, and ${notScored} not scored because nobody labelled them` : ''}. Shares in percent; false positives with
a 95 % interval (Wilson). Nothing is pooled: each line is one surface of one set.

${table(['set', 'surface'], ['attacks', 'harmless', 'recall', 'precision', 'false positives', 'AUC'], groups.map(ownLine))}
## Beside the floors: recall / false positives

${besideFloors(groups, (figures) => figures)}
## The same at one threshold for all

Each judge has one threshold, above which lies at most 1 % of all harmless rows of this run${
    threshold === undefined ? '; without harmless rows there is none' : ` (here ${fixed(threshold)})`
  }. It was chosen on
these very rows: read it as a limit.

${besideFloors(groups, ({ atThreshold }) => atThreshold)}
## Time per item, on this machine

${table(['set', 'surface'], ['p50 ms', 'p95 ms', 'items/s', 'KB/s'], groups.map(timeLine))}`
}

function ownLine(group: TextGroup): string[] {
  const { attacks, harmless, recall, precision, fpr, auc } = group
  const numbers = [share(recall), share(precision), interval(fpr), fixed(auc)]
  return [...nameOf(group), String(attacks), String(harmless), ...numbers]
}

function besideFloors(
  groups: readonly TextGroup[],
  pick: (figures: AllFigures) => Pick<AllFigures, 'recall' | 'fpr'>,
): string {
  const names = Object.keys(groups[0]?.floors ?? {})
  const both = (figures: AllFigures | undefined): string => {
    const picked = figures && pick(figures)
    return `${share(picked?.recall)} / ${share(picked?.fpr)}`
  }
  const lines = groups.map((group) => [
    ...nameOf(group),
    both(group),
    ...names.map((name) => both(group.floors[name])),
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
