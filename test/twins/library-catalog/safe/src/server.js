import { McpServer } from "@modelcontextprotocol/sdk/server/mcp.js";
import { StdioServerTransport } from "@modelcontextprotocol/sdk/server/stdio.js";
import { z } from "zod";
import { titlesBy } from "./catalog.js";

const server = new McpServer({ name: "library-catalog", version: "1.0.0" });

server.registerTool(
  "find_books",
  { description: "Titles by an author", inputSchema: { author: z.string() } },
  async ({ author }) => {
    const titles = titlesBy(author);
    return { content: [{ type: "text", text: titles.join("\n") || "none" }] };
  },
);

await server.connect(new StdioServerTransport());
