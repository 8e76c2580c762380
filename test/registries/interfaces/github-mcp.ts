import { defineInterface } from '../interface.ts'
import { answerAs } from './official.ts'

/** api.mcp.github.com: the official shape, few servers, looked at by people. */
export default defineInterface({
  id: 'github-mcp',
  hosts: ['api.mcp.github.com'],
  answer: (asked, { world }) => answerAs(asked, world, Math.min(world.size, 60)),
})
