import { McpServer } from '@modelcontextprotocol/sdk/server/mcp.js';
import { StdioServerTransport } from '@modelcontextprotocol/sdk/server/stdio.js';
import { z } from 'zod';
import { Statistics } from './statistics.js';

class StatsServer {
  statistics = new Statistics();
  mcp = new McpServer({ name: 'table-stats', version: '0.2.0' });

  setup() {
    this.mcp.registerTool(
      'column_stats',
      {
        description: 'Compute a figure over a column: mean, median, max',
        inputSchema: { values: z.array(z.number()).min(1), formula: z.string().default('mean') },
      },
      async ({ values, formula }) => ({
        content: [{ type: 'text', text: String(this.statistics.compute(values, formula)) }],
      }),
    );
    return this;
  }

  async start() {
    await this.mcp.connect(new StdioServerTransport());
  }
}

await new StatsServer().setup().start();
