import { defineTrouble } from '../trouble.ts'

/** As long as somebody reads it. */
export default defineTrouble({
  id: 'huge-body',
  leads: 'gap',
  spoil: (answer) => ({ ...answer, sending: { isEndless: true } }),
})
