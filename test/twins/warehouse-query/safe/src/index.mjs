import { McpServer } from "@modelcontextprotocol/sdk/server/mcp.js";
import { StdioServerTransport } from "@modelcontextprotocol/sdk/server/stdio.js";
import { z } from "zod";
import { connect } from "./warehouse.mjs";

const databaseUrl = process.env.DATABASE_URL;
const server = new McpServer({ name: "warehouse-query", version: "0.8.0" });

server.registerTool(
  "table_rows",
  { description: "Number of rows of a table", inputSchema: { table: z.string() } },
  async ({ table }) => {
    try {
      const warehouse = await connect(databaseUrl);
      const rows = await warehouse.count(table);
      return { content: [{ type: "text", text: `${rows} rows` }] };
    } catch (error) {
      const { host, pathname } = new URL(databaseUrl);
      const text = `Query on ${host}${pathname} failed: ${error.message}`;
      return { isError: true, content: [{ type: "text", text }] };
    }
  },
);

await server.connect(new StdioServerTransport());
