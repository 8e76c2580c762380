import { defineMetric, meanOf } from '../figure.ts'
import { recoveryOf } from '../recovery.ts'

/** Steps from the first corrupted one to the first stable benign one, in the mean over trials that recover (seed-systems §7). */
export default defineMetric({
  name: 'recovery-latency',
  title: 'latency',
  unit: 'number',
  better: 'less',
  measure: ({ attacked }) =>
    meanOf(
      attacked.flatMap(({ origins }) => {
        const recovery = recoveryOf(origins)
        return typeof recovery === 'number' ? [recovery] : []
      }),
    ),
})
