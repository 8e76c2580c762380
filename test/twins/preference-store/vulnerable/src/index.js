import { McpServer } from "@modelcontextprotocol/sdk/server/mcp.js";
import { StdioServerTransport } from "@modelcontextprotocol/sdk/server/stdio.js";
import { z } from "zod";
import { merge } from "./merge.js";

const preferences = { editor: { tab: 4, wrap: true }, locale: "en" };
const plan = { name: "basic" };

const server = new McpServer({ name: "preference-store", version: "1.0.0" });

server.registerTool(
  "set_preferences",
  {
    description: "Change some preferences; what is not given stays",
    inputSchema: {
      preferences: z.record(z.string(), z.unknown()).default({}),
      json: z.string().optional().describe("The same as JSON text, as exported by the app"),
    },
  },
  async (args) => {
    merge(preferences, args.preferences);
    if (args.json) merge(preferences, JSON.parse(args.json));
    const version = plan.unlocked ? "full version" : "basic version";
    return { content: [{ type: "text", text: `${JSON.stringify(preferences)} (${version})` }] };
  },
);

await server.connect(new StdioServerTransport());
