import { Server } from "@modelcontextprotocol/sdk/server/index.js";
import { StdioServerTransport } from "@modelcontextprotocol/sdk/server/stdio.js";
import { CallToolRequestSchema, ListToolsRequestSchema } from "@modelcontextprotocol/sdk/types.js";
import * as photos from "./photos.js";

const TOOLS = {
  remove_photo: {
    description: "Move a photo to the trash",
    properties: { photo: { type: "string", description: "Path below the photo folder" } },
    handler: ({ photo }) => photos.remove(photo),
  },
  count: {
    description: "Number of photos",
    properties: {},
    handler: () => photos.count(),
  },
};

const server = new Server({ name: "photo-trash", version: "1.0.0" }, { capabilities: { tools: {} } });

server.setRequestHandler(ListToolsRequestSchema, async () => ({
  tools: Object.entries(TOOLS).map(([name, { description, properties }]) => ({
    name,
    description,
    inputSchema: { type: "object", properties, required: Object.keys(properties) },
  })),
}));

server.setRequestHandler(CallToolRequestSchema, async ({ params }) => {
  const tool = TOOLS[params.name];
  if (!tool) throw new Error(`no tool ${params.name}`);
  const text = await tool.handler(params.arguments ?? {});
  return { content: [{ type: "text", text: String(text) }] };
});

await server.connect(new StdioServerTransport());
