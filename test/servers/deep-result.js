// Answers with a structure nested DEPTH arrays deep: recursive readers run out of stack.
import { object, serve, text } from './serve.js'

serve({
  name: 'deep',
  tools: [
    { name: 'deep', description: 'Returns depth.', inputSchema: object({ depth: { type: 'integer' } }, []) },
  ],
  methods: {
    'tools/call'(params, context) {
      const depth = params.arguments?.depth ?? 100_000
      if (depth === 0) return text('shallow')
      const nested = `${'['.repeat(depth)}${']'.repeat(depth)}`
      const id = context.id
      process.stdout.write(
        `{"jsonrpc":"2.0","id":${JSON.stringify(id)},"result":{"content":[],"structuredContent":${nested}}}\n`,
      )
      return undefined
    },
  },
})
