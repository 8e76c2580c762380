import { McpServer } from "@modelcontextprotocol/sdk/server/mcp.js";
import { StdioServerTransport } from "@modelcontextprotocol/sdk/server/stdio.js";
import { z, type ZodRawShape } from "zod";
import { searchOrders, totals } from "./orders.js";

const server = new McpServer({ name: "order-reports", version: "0.3.3" });

function defineTool<S extends ZodRawShape>(
  name: string,
  description: string,
  shape: S,
  run: (args: any) => unknown,
): void {
  server.registerTool(name, { description, inputSchema: shape }, (async (args: unknown) => {
    const result = run(args);
    return { content: [{ type: "text", text: JSON.stringify(result) }] };
  }) as never);
}

defineTool(
  "search_orders",
  "Search orders; all criteria that are given must hold",
  {
    status: z.string().optional(),
    city: z.string().optional(),
    customer: z.string().optional(),
  },
  (criteria) => searchOrders(criteria),
);

defineTool("order_totals", "Number of orders by status", {}, () => totals());

await server.connect(new StdioServerTransport());
