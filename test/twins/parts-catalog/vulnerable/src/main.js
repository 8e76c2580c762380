import { McpServer } from "@modelcontextprotocol/server";
import { StdioServerTransport } from "@modelcontextprotocol/server/stdio";
import * as z from "zod/v4";
import { Catalog } from "./catalog.js";

const catalog = new Catalog(process.env.CATALOG_DB ?? ":memory:");
const server = new McpServer({ name: "parts-catalog", version: "2.2.0" });

server.registerTool(
  "parts_by_number",
  {
    description: "Look up parts by their numbers",
    inputSchema: z.object({ numbers: z.array(z.string()).min(1).max(20) }),
  },
  async ({ numbers }) => {
    const found = await catalog.byNumbers(numbers);
    return { content: [{ type: "text", text: JSON.stringify(found) }] };
  },
);

server.registerTool(
  "cheapest_part",
  { description: "The cheapest part", inputSchema: z.object({}) },
  async () => ({ content: [{ type: "text", text: JSON.stringify(catalog.cheapest()) }] }),
);

await server.connect(new StdioServerTransport());
