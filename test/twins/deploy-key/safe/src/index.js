import { Server } from '@modelcontextprotocol/sdk/server/index.js'
import { StdioServerTransport } from '@modelcontextprotocol/sdk/server/stdio.js'
import { CallToolRequestSchema, ListToolsRequestSchema } from '@modelcontextprotocol/sdk/types.js'
import { keyStatus } from './key.js'

const schema = { type: 'object', properties: { verbose: { type: 'boolean' } } }
const handlers = { key_status: keyStatus }

const server = new Server({ name: 'deploy-key', version: '1.0.0' }, { capabilities: { tools: {} } })

server.setRequestHandler(ListToolsRequestSchema, () => ({
  tools: [{ name: 'key_status', description: 'Whether the deploy key is in place', inputSchema: schema }],
}))

server.setRequestHandler(CallToolRequestSchema, async ({ params }) => {
  const status = await handlers[params.name](params.arguments ?? {})
  return { content: [{ type: 'text', text: JSON.stringify(status) }] }
})

await server.connect(new StdioServerTransport())
