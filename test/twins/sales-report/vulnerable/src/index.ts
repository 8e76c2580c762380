import { Server } from "@modelcontextprotocol/sdk/server/index.js";
import { StdioServerTransport } from "@modelcontextprotocol/sdk/server/stdio.js";
import { CallToolRequestSchema, ListToolsRequestSchema } from "@modelcontextprotocol/sdk/types.js";
import { reportTools } from "./report-tools.js";

const server = new Server({ name: "sales-report", version: "1.0.0" }, { capabilities: { tools: {} } });

server.setRequestHandler(ListToolsRequestSchema, async () => ({
  tools: reportTools.map(({ handler: _, ...definition }) => definition),
}));

server.setRequestHandler(CallToolRequestSchema, async ({ params: { name, arguments: args } }) => {
  const tool = reportTools.find((candidate) => candidate.name === name);
  if (!tool) return { isError: true, content: [{ type: "text", text: `Unknown tool: ${name}` }] };
  try {
    return { content: [{ type: "text", text: JSON.stringify(tool.handler(args ?? {})) }] };
  } catch {
    return { isError: true, content: [{ type: "text", text: "The report could not be made" }] };
  }
});

await server.connect(new StdioServerTransport());
