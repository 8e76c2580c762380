import { McpServer } from "@modelcontextprotocol/sdk/server/mcp.js";
import { StdioServerTransport } from "@modelcontextprotocol/sdk/server/stdio.js";
import axios from "axios";
import { z } from "zod";

const ADDRESSES = {
  billing: "https://billing.status.example.com/api/health",
  search: "https://search.status.example.com/api/health",
  mail: "https://mail.status.example.com/api/health",
};
const client = axios.create({ timeout: 4000 });

const addressOf = (service) => {
  if (!Object.hasOwn(ADDRESSES, service)) throw new Error(`unknown service, try ${Object.keys(ADDRESSES).join(", ")}`);
  return ADDRESSES[service];
};

const server = new McpServer({ name: "service-status", version: "1.2.0" });

server.tool(
  "service_status",
  "Health of one of our services",
  { service: z.string().describe("billing, search or mail") },
  async ({ service }) => {
    const url = addressOf(service);
    const { status, data } = await client.get(url);
    return { content: [{ type: "text", text: `${status}\n${JSON.stringify(data)}` }] };
  },
);

server.tool("incident_count", "Number of open incidents", {}, async () => {
  const { data } = await client.get("https://incidents.example.com/api/open");
  return { content: [{ type: "text", text: String(data.items.length) }] };
});

await server.connect(new StdioServerTransport());
