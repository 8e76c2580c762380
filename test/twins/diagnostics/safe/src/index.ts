import { McpServer } from "@modelcontextprotocol/sdk/server/mcp.js";
import { StdioServerTransport } from "@modelcontextprotocol/sdk/server/stdio.js";
import { diagnosticTools } from "./diagnostic-tools.js";

const server = new McpServer({ name: "diagnostics", version: "1.0.0" });
diagnosticTools.forEach(({ name, description, collect }) => {
  server.registerTool(name, { description, annotations: { readOnlyHint: true } }, async () => ({
    content: [{ type: "text", text: JSON.stringify(collect(), null, 2) }],
  }));
});
await server.connect(new StdioServerTransport());
