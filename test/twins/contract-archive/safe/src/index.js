import { Server } from "@modelcontextprotocol/sdk/server/index.js";
import { StdioServerTransport } from "@modelcontextprotocol/sdk/server/stdio.js";
import { CallToolRequestSchema, ListToolsRequestSchema } from "@modelcontextprotocol/sdk/types.js";
import { contractsOf, addContract } from "./contracts.js";

const tenant = process.env.TENANT;
if (!tenant) throw new Error("TENANT must be set to the tenant of the signed-in user");

const server = new Server({ name: "contract-archive", version: "1.4.0" }, { capabilities: { tools: {} } });

server.setRequestHandler(ListToolsRequestSchema, async () => ({
  tools: [
    {
      name: "list_contracts",
      description: "List contracts",
      inputSchema: { type: "object", properties: {} },
    },
    {
      name: "add_contract",
      description: "Add a contract",
      inputSchema: {
        type: "object",
        properties: { title: { type: "string" } },
        required: ["title"],
      },
    },
  ],
}));

server.setRequestHandler(CallToolRequestSchema, async (request) => {
  const args = request.params.arguments ?? {};
  switch (request.params.name) {
    case "list_contracts": {
      const titles = contractsOf(tenant).map((contract) => contract.title);
      return { content: [{ type: "text", text: titles.join("\n") }] };
    }
    case "add_contract": {
      const id = addContract(tenant, args.title);
      return { content: [{ type: "text", text: `Added contract ${id}` }] };
    }
    default:
      return { content: [{ type: "text", text: "Unknown tool" }], isError: true };
  }
});

await server.connect(new StdioServerTransport());
