import { defineTrouble } from '../trouble.ts'

export default defineTrouble({
  id: 'empty-body',
  leads: 'recovers',
  spoil: () => ({ text: '', headers: { 'content-type': 'application/json' } }),
})
