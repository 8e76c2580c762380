import { defineTrouble } from '../trouble.ts'

export default defineTrouble({
  id: 'reset',
  leads: 'recovers',
  spoil: (answer) => ({ ...answer, sending: { isReset: true } }),
})
