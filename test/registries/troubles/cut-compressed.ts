import { defineTrouble } from '../trouble.ts'

/** Compressed, whole as far as HTTP goes, and only half of what was compressed. */
export default defineTrouble({
  id: 'cut-compressed',
  leads: 'recovers',
  spoil: (answer) => ({ ...answer, sending: { isCompressed: true, keeps: 0.6 } }),
})
