import { fromJsonSchema, McpServer } from '@modelcontextprotocol/server'
import { serveStdio } from '@modelcontextprotocol/server/stdio'
import type { JsonObject } from '../../core/value.ts'
import type { ServedServer } from './served.ts'

/** Serves over the standard input and output of this process until its input ends. */
export function serveOverStdio(served: ServedServer): Promise<void> {
  return new Promise((resolve) => {
    serveStdio(() => toMcpServer(served))
    process.stdin.once('close', () => resolve())
    process.stdin.once('end', () => resolve())
  })
}

/** A real MCP server: it checks arguments against the schemas and answers what does not fit with a tool error. */
export function toMcpServer(served: ServedServer): McpServer {
  const server = new McpServer(
    { name: served.name, version: '1.0.0' },
    { instructions: served.purpose, capabilities: { tools: {} } },
  )
  for (const { name, description, inputSchema, outputSchema, answer } of served.tools) {
    const config = {
      description,
      inputSchema: fromJsonSchema<JsonObject>(inputSchema),
      outputSchema: fromJsonSchema<JsonObject>(outputSchema),
    }
    server.registerTool(name, config, (given) => {
      const answered = answer(given)
      return {
        content: [{ type: 'text', text: JSON.stringify(answered, null, 2) }],
        structuredContent: answered,
      }
    })
  }
  return server
}
