import { defineTrouble } from '../trouble.ts'

/** What it is stands in it, whatever the header says. */
export default defineTrouble({
  id: 'wrong-content-type',
  leads: 'harmless',
  spoil: (answer) => ({ ...answer, headers: { ...answer.headers, 'content-type': 'text/plain' } }),
})
