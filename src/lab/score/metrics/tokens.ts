import { defineMetric, meanOf } from '../figure.ts'

/** Tokens of the agent's model for a trial, in and out together, in the mean (benchmarks §5). Scripted agents use none. */
export default defineMetric({
  name: 'tokens',
  title: 'tokens',
  unit: 'number',
  better: 'less',
  measure: ({ benign, attacked }) =>
    meanOf([...benign, ...attacked].flatMap(({ tokens }) => (tokens ? [tokens.input + tokens.output] : []))),
})
