import { defineTrouble } from '../trouble.ts'

export default defineTrouble({
  id: 'too-many-requests',
  leads: 'recovers',
  spoil: () => ({ status: 429, json: { message: 'Too many requests' } }),
})
