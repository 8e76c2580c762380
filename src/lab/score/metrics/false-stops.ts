import { shareOf } from '../../../core/share.ts'
import { defineMetric } from '../figure.ts'

/** Benign tasks in which the defence kept anything away, per 100 (benchmarks §5: false positives per session). */
export default defineMetric({
  name: 'false-stops',
  title: 'false stops',
  unit: 'percent',
  better: 'less',
  measure: ({ benign }) => shareOf(benign.filter(({ stops }) => stops > 0).length, benign.length),
})
