import { McpServer } from "@modelcontextprotocol/sdk/server/mcp.js";
import { StdioServerTransport } from "@modelcontextprotocol/sdk/server/stdio.js";
import { z } from "zod";
import { Downloader } from "./downloader.js";

class ImageServer {
  constructor(downloader) {
    this.downloader = downloader;
    this.server = new McpServer({ name: "image-fetcher", version: "0.3.0" });
    this.server.registerTool(
      "image_size",
      { description: "Size and type of an image on the web", inputSchema: { url: z.string() } },
      this.imageSize.bind(this),
    );
  }

  async imageSize({ url }) {
    try {
      const { bytes, type } = await this.downloader.get(url);
      return { content: [{ type: "text", text: `${bytes} bytes of ${type}` }] };
    } catch (error) {
      return { content: [{ type: "text", text: error.message }], isError: true };
    }
  }

  run() {
    return this.server.connect(new StdioServerTransport());
  }
}

await new ImageServer(new Downloader({ limit: 5_000_000 })).run();
