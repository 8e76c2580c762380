// Shakes hands, lists its tool, and never answers a call to it.
import { object, serve } from './serve.js'

serve({
  name: 'silent',
  tools: [{ name: 'wait', description: 'Never answers.', inputSchema: object({}) }],
  call: () => new Promise(() => undefined),
})
