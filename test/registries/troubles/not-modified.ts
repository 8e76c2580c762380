import { defineTrouble } from '../trouble.ts'

/** Says that nothing changed, to somebody who never asked before. */
export default defineTrouble({
  id: 'not-modified',
  leads: 'gap',
  spoil: () => ({ status: 304, text: '' }),
})
