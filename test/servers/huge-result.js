// Answers one call with a single line of SIZE bytes (100 MB unless asked otherwise), the others normally.
import { object, serve, text } from './serve.js'

serve({
  name: 'huge',
  tools: [
    { name: 'huge', description: 'Returns a lot.', inputSchema: object({ size: { type: 'integer' } }, []) },
  ],
  call: (_, { size = 100_000_000 }) => text('a'.repeat(size)),
})
