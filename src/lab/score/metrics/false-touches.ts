import { shareOf } from '../../../core/share.ts'
import { defineMetric } from '../figure.ts'

/** Benign tasks in which the defence kept away or changed anything, per 100. */
export default defineMetric({
  name: 'false-touches',
  title: 'false touches',
  unit: 'percent',
  better: 'less',
  measure: ({ benign }) =>
    shareOf(benign.filter(({ stops, changes }) => stops + changes > 0).length, benign.length),
})
