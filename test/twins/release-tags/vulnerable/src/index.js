import { McpServer } from '@modelcontextprotocol/sdk/server/mcp.js'
import { StdioServerTransport } from '@modelcontextprotocol/sdk/server/stdio.js'
import { z } from 'zod'
import { push, tag } from './release.js'

const server = new McpServer({ name: 'release-tags', version: '0.1.0' })

const addTool = (name, description, inputSchema, work) =>
  server.registerTool(name, { description, inputSchema }, async (input) => {
    try {
      return { content: [{ type: 'text', text: await work(input) }] }
    } catch (error) {
      return { isError: true, content: [{ type: 'text', text: `${name} failed: ${error.message}` }] }
    }
  })

addTool(
  'tag_release',
  'Tag the current commit as a release',
  { version: z.string().describe('Semantic version'), message: z.string().optional() },
  (input) => tag(input),
)

addTool('push_tags', 'Push all tags to the origin', {}, () => push())

await server.connect(new StdioServerTransport())
