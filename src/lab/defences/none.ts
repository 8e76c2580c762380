import { defineDefence } from '../defence.ts'

/** Nothing: what everything else is measured against. */
export default defineDefence({
  name: 'none',
  title: 'No defence',
  known: 'the baseline of every paper',
  scope: [],
  open: () => ({}),
})
