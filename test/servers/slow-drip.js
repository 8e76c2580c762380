// Sends its answer to a call byte by byte with pauses; everything else promptly.
import { object, serve, text } from './serve.js'

const pause = () => new Promise((resolve) => setTimeout(resolve, 5))

serve({
  name: 'slow',
  tools: [{ name: 'drip', description: 'Answers slowly.', inputSchema: object({}) }],
  methods: {
    async 'tools/call'(_, { id }) {
      const line = `${JSON.stringify({ jsonrpc: '2.0', id, result: text('drop by drop') })}\n`
      for (const byte of Buffer.from(line)) {
        process.stdout.write(Buffer.of(byte))
        await pause()
      }
      return undefined
    },
  },
})
