import { McpServer } from "@modelcontextprotocol/sdk/server/mcp.js";
import { StdioServerTransport } from "@modelcontextprotocol/sdk/server/stdio.js";
import { z } from "zod";
import { Counter } from "./counter.js";
import { toHtml } from "./markdown.js";
import { Site } from "./site.js";

const text = (value) => ({ content: [{ type: "text", text: value }] });

class Publisher {
  #server = new McpServer({ name: "page-publisher", version: "0.9.1" });
  #site;
  #counter = new Counter();

  constructor(folder) {
    this.#site = new Site(folder);
    this.#tools();
  }

  #tools() {
    this.#server.registerTool(
      "publish",
      {
        description: "Publish a page written in Markdown",
        inputSchema: { title: z.string().min(1).max(120), markdown: z.string().max(100_000) },
        annotations: { destructiveHint: false },
      },
      async ({ title, markdown }) => {
        const page = await this.#site.write(title, toHtml(title, markdown, this.#site.style));
        this.#counter.count(page);
        return text(`Published ${page}`);
      },
    );

    this.#server.registerTool(
      "read",
      {
        description: "HTML of a published page",
        inputSchema: { page: z.string() },
        annotations: { readOnlyHint: true },
      },
      async ({ page }) => {
        const html = await this.#site.read(page);
        return html === undefined ? { ...text("no such page"), isError: true } : text(html);
      },
    );

    this.#server.registerTool(
      "set_style",
      {
        description: "Change colours and fonts",
        inputSchema: { style: z.record(z.string(), z.string()) },
      },
      async ({ style }) => {
        this.#site.restyle(style);
        return text(JSON.stringify(this.#site.style));
      },
    );

    this.#server.registerTool(
      "unpublish",
      {
        description: "Take a page off the site",
        inputSchema: { page: z.string(), confirm: z.literal(true) },
        annotations: { destructiveHint: true },
      },
      async ({ page }) => text((await this.#site.remove(page)) ? "removed" : "no such page"),
    );

    this.#server.registerTool("statistics", { description: "How often pages were published" }, async () =>
      text(JSON.stringify(this.#counter.eval("total"))),
    );
  }

  run() {
    return this.#server.connect(new StdioServerTransport());
  }
}

await new Publisher(process.env.SITE ?? "site").run();
