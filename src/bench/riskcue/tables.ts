import { LOG_RISK_NAMES } from '../../core/log-risk.ts'
import type { Spread } from './figures.ts'
import type { ModelResult } from './several-runs.ts'

/** Level 1, in the shape of the paper's table. */
export function level1Table(models: readonly ModelResult[]): string {
  const heads = ['Model', 'TP', 'FP', 'FN', 'TN', 'Acc', 'Prec', 'Rec', 'F1', 'invalid']
  const rows = models.map(({ model, level1: at, invalidRate }) => [
    model,
    ...[at.TP, at.FP, at.FN, at.TN].map(count),
    ...[at.accuracy, at.precision, at.recall, at.f1, invalidRate].map(rate),
  ])
  return table(heads, rows)
}

/** Level 2: mean TP/FP/FN of each type, micro precision and recall. */
export function level2Table(models: readonly ModelResult[]): string {
  const rows = models.map(({ model, level2: { perType, micro } }) => [
    model,
    ...LOG_RISK_NAMES.map((risk) => {
      const { TP, FP, FN } = perType[risk]
      return [TP, FP, FN].map(({ mean }) => mean.toFixed(0)).join('/')
    }),
    decimal(micro.precision.mean),
    decimal(micro.recall.mean),
  ])
  return table(['Model', ...SHORT, 'P', 'R'], rows)
}

/** In the order of `LOG_RISK_NAMES`. */
const SHORT = 'Exfil Covert CodeExec PrivEsc Backdoor Cache Delayed DoS LogExpl'.split(' ')

function table(heads: readonly string[], rows: readonly (readonly string[])[]): string {
  return [heads, heads.map(() => '---'), ...rows]
    .map((cells) => `| ${cells.map(cell).join(' | ')} |\n`)
    .join('')
}

/** Names of models come from outside, and must not break the table. */
const cell = (text: string): string => text.replaceAll(/[|\r\n]/g, ' ').slice(0, 80)
const count = ({ mean, sd }: Spread): string => `${mean.toFixed(0)}±${sd.toFixed(0)}`
const rate = ({ mean, sd }: Spread): string => `${decimal(mean)}±${decimal(sd)}`
const decimal = (value: number): string => value.toFixed(2).replace(/^0\./, '.')
