import { Server } from "@modelcontextprotocol/sdk/server/index.js";
import { StdioServerTransport } from "@modelcontextprotocol/sdk/server/stdio.js";
import { CallToolRequestSchema, ListToolsRequestSchema } from "@modelcontextprotocol/sdk/types.js";
import { contractsOf, addContract } from "./contracts.js";

const tenantProperty = { tenant: { type: "string", description: "Tenant of the signed-in user" } };

const server = new Server({ name: "contract-archive", version: "1.4.0" }, { capabilities: { tools: {} } });

server.setRequestHandler(ListToolsRequestSchema, async () => ({
  tools: [
    {
      name: "list_contracts",
      description: "List contracts",
      inputSchema: { type: "object", properties: { ...tenantProperty }, required: ["tenant"] },
    },
    {
      name: "add_contract",
      description: "Add a contract",
      inputSchema: {
        type: "object",
        properties: { ...tenantProperty, title: { type: "string" } },
        required: ["tenant", "title"],
      },
    },
  ],
}));

server.setRequestHandler(CallToolRequestSchema, async (request) => {
  const args = request.params.arguments ?? {};
  switch (request.params.name) {
    case "list_contracts": {
      const titles = contractsOf(args.tenant).map((contract) => contract.title);
      return { content: [{ type: "text", text: titles.join("\n") }] };
    }
    case "add_contract": {
      const id = addContract(args.tenant, args.title);
      return { content: [{ type: "text", text: `Added contract ${id}` }] };
    }
    default:
      return { content: [{ type: "text", text: "Unknown tool" }], isError: true };
  }
});

await server.connect(new StdioServerTransport());
