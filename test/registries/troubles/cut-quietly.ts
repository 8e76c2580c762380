import { defineTrouble } from '../trouble.ts'

/** Something on the way kept half of it, and says that this is all. */
export default defineTrouble({
  id: 'cut-quietly',
  leads: 'recovers',
  spoil: (answer) => ({ ...answer, sending: { keeps: 0.6 } }),
})
