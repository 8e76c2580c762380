import { McpServer } from '@modelcontextprotocol/sdk/server/mcp.js';
import { StdioServerTransport } from '@modelcontextprotocol/sdk/server/stdio.js';
import feedTools from './feed-tools.js';

const server = new McpServer({ name: 'feed-reader', version: '0.6.0' });

for (const { name, config, handler } of feedTools) {
  server.registerTool(name, config, handler);
}

await server.connect(new StdioServerTransport());
