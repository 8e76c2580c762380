import { Server } from "@modelcontextprotocol/sdk/server/index.js";
import { StdioServerTransport } from "@modelcontextprotocol/sdk/server/stdio.js";
import * as mcp from "@modelcontextprotocol/sdk/types.js";
import { customersNamed, countCustomers } from "./customers.js";

const server = new Server({ name: "crm", version: "5.0.0" }, { capabilities: { tools: {} } });

const TOOLS = new Map<string, { spec: mcp.Tool; call: (args: any) => unknown }>([
  [
    "find_customers",
    {
      spec: {
        name: "find_customers",
        description: "Find customers by a part of their name",
        inputSchema: { type: "object", properties: { name: { type: "string" } }, required: ["name"] },
      },
      call: ({ name }) => customersNamed(name),
    },
  ],
  [
    "count_customers",
    {
      spec: { name: "count_customers", description: "How many customers there are", inputSchema: { type: "object" } },
      call: () => countCustomers(),
    },
  ],
]);

server.setRequestHandler(mcp.ListToolsRequestSchema, async () => ({
  tools: [...TOOLS.values()].map((tool) => tool.spec),
}));

server.setRequestHandler(mcp.CallToolRequestSchema, async (req) => {
  const tool = TOOLS.get(req.params.name);
  if (tool === undefined) throw new mcp.McpError(mcp.ErrorCode.MethodNotFound, req.params.name);
  const rows = await tool.call(req.params.arguments ?? {});
  return { content: [{ type: "text", text: JSON.stringify(rows, null, 2) }] };
});

await server.connect(new StdioServerTransport());
