import { defineTrouble } from '../trouble.ts'

export default defineTrouble({
  id: 'server-error',
  leads: 'recovers',
  spoil: (_answer, _asked, chance) => ({
    status: chance.pick([500, 502, 504]),
    headers: { 'content-type': 'text/html' },
    text: '<html><body>Bad gateway</body></html>',
  }),
})
