import { McpServer } from "@modelcontextprotocol/sdk/server/mcp.js";
import { StdioServerTransport } from "@modelcontextprotocol/sdk/server/stdio.js";
import Database from "better-sqlite3";
import { z } from "zod";

const db = new Database(process.env.STOCK_DB ?? ":memory:");
db.exec(`
  CREATE TABLE IF NOT EXISTS stock (name TEXT, amount INTEGER, price INTEGER);
  CREATE TABLE IF NOT EXISTS staff (pin TEXT);
  INSERT INTO stock VALUES ('bolt', 400, 1), ('anvil', 2, 500), ('hammer', 12, 60);
  INSERT INTO staff VALUES ('4711');
`);

const server = new McpServer({ name: "stock", version: "1.0.0" });

server.registerTool(
  "list_stock",
  {
    description: "List what is in stock",
    inputSchema: {
      sortBy: z.string().default("name").describe("Column to sort by: name, amount or price"),
      first: z.number().int().positive().max(200).default(50),
    },
  },
  async ({ sortBy, first }) => {
    const rows = db.prepare(`SELECT name, amount, price FROM stock ORDER BY ${sortBy} LIMIT ?`).all(first);
    return { content: [{ type: "text", text: JSON.stringify(rows) }] };
  },
);

await server.connect(new StdioServerTransport());
