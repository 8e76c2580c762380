import type { ClassFigures, LogFigures, LogsResult } from '../logs.ts'
import { cell, fixed, interval, percent, table } from './table.ts'

export function logsReport(result: LogsResult): string {
  const { scorer, rows, perClass, perGenerator, floors, milliseconds, throughput } = result
  return `# Logs: ${cell(scorer)}

${rows} logs. Shares in percent. Twins: pairs of which both members are judged rightly. Named: risky logs whose risk is
named rightly among nine, flagged or not.

${figures([['measured', result], ...Object.entries(floors).map(([name, floor]) => [`floor: ${name}`, floor] as const)])}
## Per generator

${figures(Object.entries(perGenerator))}
## Per class

${table(['class'], ['logs', 'recall', 'named', 'twins', 'TP', 'FP', 'FN'], Object.entries(perClass).map(classLine))}
TP, FP and FN count a log as of a class only if it is flagged under that name.

## Time per item, on this machine

p50 ${fixed(milliseconds.p50)} ms, p95 ${fixed(milliseconds.p95)} ms, ${fixed(throughput.items, 0)} logs/s, ${fixed(throughput.kilobytes, 0)} KB/s
`
}

function figures(rows: readonly (readonly [string, LogFigures])[]): string {
  const columns = ['accuracy', 'precision', 'recall', 'false positives', 'AUC', 'twins', 'named']
  return table([''], columns, rows.map(figuresLine))
}

function figuresLine([name, one]: readonly [string, LogFigures]): string[] {
  const { accuracy, precision, recall, fpr, auc, twinAccuracy, nineClassAccuracy } = one
  const shares = [percent(accuracy), percent(precision), percent(recall), interval(fpr)]
  return [cell(name), ...shares, fixed(auc), percent(twinAccuracy), percent(nineClassAccuracy)]
}

function classLine([name, { rows, recall, named, twinAccuracy, counts }]: [string, ClassFigures]): string[] {
  const { TP, FP, FN } = counts
  return [
    name,
    String(rows),
    percent(recall),
    percent(named),
    percent(twinAccuracy),
    ...[TP, FP, FN].map(String),
  ]
}
