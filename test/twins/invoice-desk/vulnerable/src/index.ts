import { McpServer } from "@modelcontextprotocol/sdk/server/mcp.js";
import { StdioServerTransport } from "@modelcontextprotocol/sdk/server/stdio.js";
import { z } from "zod";
import { invoicesOf, invoiceTotal } from "./invoices.js";

const server = new McpServer({ name: "invoice-desk", version: "1.0.0" });

server.registerTool(
  "list_invoices",
  {
    description: "List the invoices of the current user",
    inputSchema: { userId: z.string().describe("Id of the current user"), unpaidOnly: z.boolean().default(false) },
  },
  async ({ userId, unpaidOnly }) => {
    const invoices = invoicesOf(userId).filter((invoice) => !unpaidOnly || !invoice.paid);
    return { content: [{ type: "text", text: JSON.stringify(invoices) }] };
  },
);

server.registerTool(
  "invoice_total",
  { description: "What the current user owes", inputSchema: { userId: z.string() } },
  async ({ userId }) => ({ content: [{ type: "text", text: String(invoiceTotal(userId)) }] }),
);

await server.connect(new StdioServerTransport());
