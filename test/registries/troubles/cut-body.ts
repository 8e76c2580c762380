import { defineTrouble } from '../trouble.ts'

/** It says how long it is, and ends before. */
export default defineTrouble({
  id: 'cut-body',
  leads: 'recovers',
  spoil: (answer) => ({ ...answer, sending: { cutAt: 20 } }),
})
