import { McpServer, ResourceTemplate } from "@modelcontextprotocol/sdk/server/mcp.js";
import { StdioServerTransport } from "@modelcontextprotocol/sdk/server/stdio.js";
import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";

const folder = process.env.HANDBOOK ?? "handbook";
const server = new McpServer({ name: "handbook", version: "1.0.0" });

server.registerResource(
  "chapter",
  new ResourceTemplate("handbook://chapters/{chapter}", {
    list: async () => ({
      resources: (await readdir(folder)).map((name) => ({ name, uri: `handbook://chapters/${name}` })),
    }),
  }),
  { title: "Chapter", description: "A chapter of the handbook", mimeType: "text/markdown" },
  async (uri, { chapter }) => {
    const name = decodeURIComponent(String(chapter));
    const text = await readFile(join(folder, name), "utf8");
    return { contents: [{ uri: uri.href, mimeType: "text/markdown", text }] };
  },
);

server.registerTool("chapters", { description: "Names of the chapters" }, async () => ({
  content: [{ type: "text", text: (await readdir(folder)).join("\n") }],
}));

await server.connect(new StdioServerTransport());
