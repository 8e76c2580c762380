import { Server } from "@modelcontextprotocol/sdk/server/index.js";
import { StdioServerTransport } from "@modelcontextprotocol/sdk/server/stdio.js";
import { CallToolRequestSchema, ListToolsRequestSchema, type CallToolResult } from "@modelcontextprotocol/sdk/types.js";
import axios from "axios";
import { checkedUrl } from "./checked-url.js";

type Handler = (args: Record<string, unknown>) => Promise<CallToolResult>;

const handlers: Record<string, Handler> = {
  preview: async (args) => {
    const url = await checkedUrl(String(args.link));
    const { data } = await axios.get<string>(url.href, { timeout: 5000, responseType: "text", maxRedirects: 0 });
    const title = /<title>([^<]*)<\/title>/i.exec(data)?.[1] ?? "(no title)";
    return text(`${title}\n${data.slice(0, 280)}`);
  },
  parse_link: async (args) => {
    const { hostname, pathname, searchParams } = new URL(String(args.link));
    return text(JSON.stringify({ hostname, pathname, parameters: Object.fromEntries(searchParams) }));
  },
};

const linkSchema = { type: "object" as const, properties: { link: { type: "string" } }, required: ["link"] };

const server = new Server({ name: "link-preview", version: "0.2.0" }, { capabilities: { tools: {} } });

server.setRequestHandler(ListToolsRequestSchema, async () => ({
  tools: [
    { name: "preview", description: "Title and beginning of a web page", inputSchema: linkSchema },
    { name: "parse_link", description: "Parts of a link, without opening it", inputSchema: linkSchema },
  ],
}));

server.setRequestHandler(CallToolRequestSchema, async (request) => {
  const handler = handlers[request.params.name];
  if (!handler) throw new Error(`Unknown tool: ${request.params.name}`);
  return handler(request.params.arguments ?? {});
});

function text(value: string): CallToolResult {
  return { content: [{ type: "text", text: value }] };
}

await server.connect(new StdioServerTransport());
