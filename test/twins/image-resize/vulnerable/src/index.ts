import { Server } from "@modelcontextprotocol/sdk/server/index.js";
import { StdioServerTransport } from "@modelcontextprotocol/sdk/server/stdio.js";
import { CallToolRequestSchema, ListToolsRequestSchema } from "@modelcontextprotocol/sdk/types.js";
import { listImages, resize } from "./images.js";

const server = new Server({ name: "image-tools", version: "0.4.1" }, { capabilities: { tools: {} } });

server.setRequestHandler(ListToolsRequestSchema, async () => ({
  tools: [
    {
      name: "list_images",
      description: "List the images of the library",
      inputSchema: { type: "object", properties: {} },
    },
    {
      name: "resize_image",
      description: "Resize an image of the library, keeping its proportions",
      inputSchema: {
        type: "object",
        properties: {
          file: { type: "string", description: "File name" },
          width: { type: "number", description: "New width in pixels" },
        },
        required: ["file", "width"],
      },
    },
  ],
}));

server.setRequestHandler(CallToolRequestSchema, async (request) => {
  const { name, arguments: args } = request.params;
  switch (name) {
    case "list_images":
      return { content: [{ type: "text", text: (await listImages()).join("\n") }] };
    case "resize_image": {
      const { file, width } = args as { file: string; width: number };
      try {
        const output = await resize(file, width);
        return { content: [{ type: "text", text: output }] };
      } catch (error) {
        return { content: [{ type: "text", text: `Resize failed: ${(error as Error).message}` }], isError: true };
      }
    }
    default:
      throw new Error(`Unknown tool: ${name}`);
  }
});

await server.connect(new StdioServerTransport());
