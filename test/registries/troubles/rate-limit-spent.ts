import { defineTrouble } from '../trouble.ts'

/** As GitHub says it: a 403 that is no no. */
export default defineTrouble({
  id: 'rate-limit-spent',
  leads: 'recovers',
  spoil: () => ({
    status: 403,
    headers: {
      'x-ratelimit-limit': '60',
      'x-ratelimit-remaining': '0',
      'x-ratelimit-reset': String(Math.ceil(Date.now() / 1_000) + 1),
    },
    json: { message: 'API rate limit exceeded' },
  }),
})
