import { defineMetric, meanOf } from '../figure.ts'

/** Mean reward of the user's task in attacked trials: environment score of SafeMCP §2.6. */
export default defineMetric({
  name: 'env-score',
  title: 'env score',
  unit: 'percent',
  better: 'more',
  measure: ({ attacked }) => meanOf(attacked.map(({ reward }) => reward)),
})
