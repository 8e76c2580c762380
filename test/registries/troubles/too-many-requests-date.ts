import { defineTrouble } from '../trouble.ts'

export default defineTrouble({
  id: 'too-many-requests-date',
  leads: 'recovers',
  spoil: () => ({
    status: 429,
    headers: { 'retry-after': new Date(Date.now() + 1_500).toUTCString() },
    text: 'slow down',
  }),
})
