// Dies in the middle of its answer: half a line, then the end of the stream.
import { object, serve } from './serve.js'

serve({
  name: 'half',
  tools: [{ name: 'half', description: 'Answers half.', inputSchema: object({}) }],
  methods: {
    'tools/call'(_, { id }) {
      process.stdout.write(
        `{"jsonrpc":"2.0","id":${JSON.stringify(id)},"result":{"content":[{"type":"te`,
        () => process.exit(0),
      )
      return undefined
    },
  },
})
