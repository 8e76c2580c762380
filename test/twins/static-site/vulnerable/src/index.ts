import { Server } from '@modelcontextprotocol/sdk/server/index.js'
import { StdioServerTransport } from '@modelcontextprotocol/sdk/server/stdio.js'
import { CallToolRequestSchema, ListToolsRequestSchema } from '@modelcontextprotocol/sdk/types.js'
import { readdirSync, readFileSync, statSync } from 'node:fs'
import { resolveInside } from './paths.js'

const server = new Server({ name: 'static-site', version: '3.1.0' }, { capabilities: { tools: {} } })

server.setRequestHandler(ListToolsRequestSchema, () => ({
  tools: [
    {
      name: 'get_page',
      description: 'Get the Markdown of a page',
      inputSchema: { type: 'object' as const, properties: { page: { type: 'string' } }, required: ['page'] },
    },
    {
      name: 'list_pages',
      description: 'Names of the pages of a section',
      inputSchema: { type: 'object' as const, properties: { section: { type: 'string' } } },
    },
  ],
}))

server.setRequestHandler(CallToolRequestSchema, async ({ params }) => {
  const args = params.arguments ?? {}
  switch (params.name) {
    case 'get_page': {
      const file = resolveInside(String(args.page))
      if (statSync(file).size > 1_000_000) throw new Error('page too large')
      return { content: [{ type: 'text', text: readFileSync(file, 'utf8') }] }
    }
    case 'list_pages': {
      const folder = resolveInside(String(args.section ?? '.'))
      return { content: [{ type: 'text', text: readdirSync(folder).join('\n') }] }
    }
  }
  throw new Error(`Unknown tool ${params.name}`)
})

await server.connect(new StdioServerTransport())
