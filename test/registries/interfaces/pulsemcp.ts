import { defineInterface } from '../interface.ts'
import { answerAs } from './official.ts'

/** api.pulsemcp.com: the official shape, for those who have a key. Knows a fifth of the world. */
export default defineInterface({
  id: 'pulsemcp',
  hosts: ['api.pulsemcp.com'],
  answer(asked, { world }) {
    if (asked.headers['x-api-key'] === undefined)
      return { status: 401, json: { error: { message: 'An API key is required' } } }
    return answerAs(asked, world, Math.ceil(world.size / 5), (index) => ({
      'com.pulsemcp/server': { isOfficial: index % 4 === 0, visitorsEstimateTotal: index % 1_000 },
    }))
  },
})
