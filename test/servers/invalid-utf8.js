// Its answer holds bytes that are no UTF-8: decoders replace, drop or reject them, each differently.
import { object, serve } from './serve.js'

serve({
  name: 'latin',
  tools: [{ name: 'latin', description: 'Answers in an old encoding.', inputSchema: object({}) }],
  methods: {
    'tools/call'(_, { id }) {
      const line = `{"jsonrpc":"2.0","id":${JSON.stringify(id)},"result":{"content":[{"type":"text","text":"caf\u00e9"}]}}\n`
      process.stdout.write(Buffer.from(line, 'latin1'))
      return undefined
    },
  },
})
