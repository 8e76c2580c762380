import { McpServer } from "@modelcontextprotocol/sdk/server/mcp.js";
import { StdioServerTransport } from "@modelcontextprotocol/sdk/server/stdio.js";
import { tools } from "./tools.js";

const server = new McpServer({ name: "newsletter", version: "3.0.1" });
for (const tool of tools) server.registerTool(tool.name, tool.config, tool.callback);
await server.connect(new StdioServerTransport());
