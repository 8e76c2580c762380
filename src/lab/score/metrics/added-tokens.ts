import { defineMetric, meanOf } from '../figure.ts'

/** Tokens with the defence − tokens of the same trial without one, in the mean over such pairs (benchmarks §5). */
export default defineMetric({
  name: 'added-tokens',
  title: 'tokens added',
  unit: 'number',
  better: 'less',
  measure: ({ benign, attacked, bare }) =>
    meanOf(
      [...benign, ...attacked].flatMap((trial) => {
        const without = bare(trial)?.tokens
        const { tokens } = trial
        return tokens && without ? [tokens.input + tokens.output - without.input - without.output] : []
      }),
    ),
})
