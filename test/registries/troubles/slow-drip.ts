import { defineTrouble } from '../trouble.ts'

/** A byte now and then: a bound on silence alone never ends it. */
export default defineTrouble({
  id: 'slow-drip',
  leads: 'recovers',
  spoil: (answer) => ({ ...answer, sending: { drip: { bytes: 1, everyMs: 50 } } }),
})
