import { McpServer } from "@modelcontextprotocol/sdk/server/mcp.js";
import { StdioServerTransport } from "@modelcontextprotocol/sdk/server/stdio.js";
import { z } from "zod";
import { grepLog, lastLines } from "./log-file.js";

const server = new McpServer({ name: "log-viewer", version: "1.0.0" });

server.tool("tail_log", "The last lines of the log", { lines: z.number().int().max(1000).default(100) }, async (args) => ({
  content: [{ type: "text", text: await lastLines(args.lines) }],
}));

server.tool("search_log", "Lines of the log that contain a text", { text: z.string().min(1) }, async ({ text }) => ({
  content: [{ type: "text", text: await grepLog(text) }],
}));

await server.connect(new StdioServerTransport());
