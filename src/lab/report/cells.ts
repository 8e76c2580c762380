import type { Figure, Metric } from '../score/figure.ts'

/** A figure in few letters: `12.5 [8–18] 240`, value, Wilson's interval where it is a share, and of how many. */
export function figureText(figure: Figure | null, unit: Metric['unit']): string {
  if (!figure) return '–'
  const { value, of, low, high } = figure
  const interval =
    low === undefined || high === undefined ? '' : ` [${whole(low, unit)}–${whole(high, unit)}]`
  return `${number(value, unit)}${interval} ${of}`
}

/** Mean and spread over the seeds. */
export function seedsText({ seeds }: Figure, unit: Metric['unit']): string {
  return seeds ? `${number(seeds.mean, unit)} ± ${number(seeds.sd, unit)} over ${seeds.of} seeds` : ''
}

export function number(value: number, unit: Metric['unit']): string {
  return (unit === 'percent' ? value * 100 : value).toFixed(unit === 'percent' ? 1 : 2)
}

const whole = (value: number, unit: Metric['unit']): string =>
  (unit === 'percent' ? value * 100 : value).toFixed(0)
