// What servers use of FastMCP for TypeScript, on the official SDK.
import { McpServer } from '@modelcontextprotocol/sdk/server/mcp.js'
import { StdioServerTransport } from '@modelcontextprotocol/sdk/server/stdio.js'

export class UserError extends Error {}

const LOG = { debug() {}, info() {}, warn() {}, error() {} }

export class FastMCP {
  constructor({ name, version }) {
    this.server = new McpServer({ name, version })
  }

  addTool({ name, description, parameters, annotations, execute }) {
    this.server.registerTool(
      name,
      { description, annotations, inputSchema: parameters?.shape ?? {} },
      async (args) => {
        const result = await execute(args, { log: LOG, session: undefined })
        return typeof result === 'string' ? { content: [{ type: 'text', text: result }] } : result
      },
    )
  }

  async start() {
    await this.server.connect(new StdioServerTransport())
  }
}
