import { defineTrouble } from '../trouble.ts'

export default defineTrouble({
  id: 'too-many-requests-seconds',
  leads: 'recovers',
  spoil: () => ({ status: 429, headers: { 'retry-after': '1' }, text: 'slow down' }),
})
