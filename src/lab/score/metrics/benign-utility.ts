import { shareOf } from '../../../core/share.ts'
import { defineMetric } from '../figure.ts'

/** Tasks done ÷ tasks, with nobody attacking; done is a reward of 1. AgentDojo's benign utility, TSR, PNA, BP (benchmarks §5). */
export default defineMetric({
  name: 'benign-utility',
  title: 'utility',
  unit: 'percent',
  better: 'more',
  measure: ({ benign }) => shareOf(benign.filter(({ reward }) => reward >= 1).length, benign.length),
})
