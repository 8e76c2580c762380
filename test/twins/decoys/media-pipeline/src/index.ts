import { McpServer } from '@modelcontextprotocol/sdk/server/mcp.js'
import { StdioServerTransport } from '@modelcontextprotocol/sdk/server/stdio.js'
import { serveProgress } from './progress.js'
import { mediaTools } from './media-tools.js'

const server = new McpServer({ name: 'media-pipeline', version: '0.12.0' })

for (const { name, config, handler } of mediaTools) {
  server.registerTool(name, config, async (args: any) => {
    try {
      return { content: [{ type: 'text' as const, text: JSON.stringify(await handler(args)) }] }
    } catch (error) {
      const reason = error instanceof RangeError ? error.message : 'the request failed'
      console.error(name, error)
      return { isError: true, content: [{ type: 'text' as const, text: reason }] }
    }
  })
}

const token = process.env.PIPELINE_TOKEN
if (token) serveProgress(Number(process.env.PORT ?? 7070), token)

await server.connect(new StdioServerTransport())
