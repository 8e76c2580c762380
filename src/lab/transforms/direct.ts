import { defineTransform } from '../transform.ts'

export default defineTransform({
  name: 'direct',
  title: 'The order as it is',
  known: 'SafeMCP Direct',
  apply: (order) => order,
})
