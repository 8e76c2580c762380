import { McpServer } from "@modelcontextprotocol/sdk/server/mcp.js";
import { StdioServerTransport } from "@modelcontextprotocol/sdk/server/stdio.js";
import { z } from "zod";

const MAX_LENGTH = 20_000;
const HOSTS = new Set(["docs.example.org", "wiki.example.org"]);

const server = new McpServer({ name: "page-reader", version: "1.1.0" });

server.registerTool(
  "read_page",
  {
    title: "Read page",
    description: "Fetch a page of the documentation and return its text.",
    inputSchema: {
      url: z.string().url().describe("Address of the page"),
      start: z.number().int().nonnegative().default(0),
    },
    annotations: { readOnlyHint: true, openWorldHint: true },
  },
  async ({ url, start }) => {
    const target = new URL(url);
    if (target.protocol !== "https:" || !HOSTS.has(target.hostname)) {
      return { isError: true, content: [{ type: "text", text: `Only ${[...HOSTS].join(" and ")} can be read` }] };
    }
    const response = await fetch(target, { headers: { accept: "text/html" }, redirect: "error" });
    if (!response.ok) {
      return { isError: true, content: [{ type: "text", text: `The page answered ${response.status}` }] };
    }
    const text = plainText(await response.text());
    const end = start + MAX_LENGTH;
    const more = text.length > end ? `\n\n(continues at ${end})` : "";
    return { content: [{ type: "text", text: text.slice(start, end) + more }] };
  },
);

function plainText(html: string): string {
  return html
    .replaceAll(/<script[\s\S]*?<\/script>/g, "")
    .replaceAll(/<[^>]+>/g, " ")
    .replaceAll(/[ \t]+/g, " ")
    .trim();
}

await server.connect(new StdioServerTransport());
