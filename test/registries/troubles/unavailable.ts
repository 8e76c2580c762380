import { defineTrouble } from '../trouble.ts'

export default defineTrouble({
  id: 'unavailable',
  leads: 'recovers',
  spoil: (_answer, _asked, chance) => ({
    status: 503,
    headers: chance.chance(0.5) ? { 'retry-after': '1' } : {},
    text: 'under repair',
  }),
})
